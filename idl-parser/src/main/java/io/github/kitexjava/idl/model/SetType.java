package io.github.kitexjava.idl.model;

/** {@code set<element>}. */
public record SetType(Type element) implements Type {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.set(this);
  }
}
