package io.github.kitexjava.idl.model;

/**
 * A use of a struct, union, exception or enum.
 *
 * @param symbol of one of these four kinds
 */
public record NamedType(Symbol symbol) implements Type {
  public NamedType {
    if (!symbol.kind().isStructLike() && symbol.kind() != Symbol.Kind.ENUM) {
      throw new IllegalArgumentException(symbol + " (expected a struct, union, exception or enum)");
    }
  }

  public boolean isEnum() {
    return symbol.kind() == Symbol.Kind.ENUM;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.named(this);
  }
}
