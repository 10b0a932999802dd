package io.github.kitexjava.idl.model;

/**
 * A use of a typedef.
 *
 * @param typedef the name that was written
 * @param target what it stands for, possibly another alias; cycles are reported before this is made
 */
public record AliasType(Symbol typedef, Type target) implements Type {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alias(this);
  }
}
