package io.github.kitexjava.idl.model;

/** {@code list<element>}. */
public record ListType(Type element) implements Type {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.list(this);
  }
}
