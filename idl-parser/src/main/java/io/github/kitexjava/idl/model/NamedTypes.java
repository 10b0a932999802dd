package io.github.kitexjava.idl.model;

import java.util.List;
import java.util.stream.Stream;

/** The structs and enums that a type names, containers and typedefs looked through. */
public final class NamedTypes implements Type.Visitor<List<Symbol>> {
  private NamedTypes() {}

  /** In the order in which the type is written; one that it names twice is there twice. */
  public static List<Symbol> of(Type type) {
    return type.accept(new NamedTypes());
  }

  @Override
  public List<Symbol> base(BaseType type) {
    return List.of();
  }

  @Override
  public List<Symbol> list(ListType type) {
    return of(type.element());
  }

  @Override
  public List<Symbol> set(SetType type) {
    return of(type.element());
  }

  @Override
  public List<Symbol> map(MapType type) {
    return Stream.of(type.key(), type.value()).flatMap(t -> of(t).stream()).toList();
  }

  @Override
  public List<Symbol> alias(AliasType type) {
    return of(type.target());
  }

  @Override
  public List<Symbol> named(NamedType type) {
    return List.of(type.symbol());
  }
}
