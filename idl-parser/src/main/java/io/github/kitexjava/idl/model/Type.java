package io.github.kitexjava.idl.model;

/** The type of a field, an argument, a result, a constant or a container's element. */
public sealed interface Type permits BaseType, ListType, SetType, MapType, AliasType, NamedType {

  /** This type behind all typedefs; only the outermost level is looked through. */
  default Type resolved() {
    Type type = this;
    while (type instanceof AliasType alias) {
      type = alias.target();
    }
    return type;
  }

  /** Calls the method of the visitor that fits; typedefs are visited, not looked through. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of type; none has a default. */
  interface Visitor<R> {
    R base(BaseType type);

    R list(ListType type);

    R set(SetType type);

    R map(MapType type);

    R alias(AliasType type);

    R named(NamedType type);
  }
}
