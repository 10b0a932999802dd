package io.github.kitexjava.idl.model;

/** {@code map<key, value>}. */
public record MapType(Type key, Type value) implements Type {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.map(this);
  }
}
