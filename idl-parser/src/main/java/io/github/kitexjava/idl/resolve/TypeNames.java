package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;

/** Types as messages call them. */
final class TypeNames implements Type.Visitor<String> {
  private static final TypeNames INSTANCE = new TypeNames();

  private TypeNames() {}

  /** In backticks, with the kind of a declared type: {@code enum `E`}. */
  static String describe(Type type) {
    Type resolved = type.resolved();
    String name = "`" + type.accept(INSTANCE) + "`";
    return resolved instanceof NamedType named
        ? Kinds.word(named.symbol().kind()) + " " + name
        : name;
  }

  @Override
  public String base(BaseType type) {
    return type.keyword();
  }

  @Override
  public String list(ListType type) {
    return "list<" + type.element().accept(this) + ">";
  }

  @Override
  public String set(SetType type) {
    return "set<" + type.element().accept(this) + ">";
  }

  @Override
  public String map(MapType type) {
    return "map<" + type.key().accept(this) + ", " + type.value().accept(this) + ">";
  }

  @Override
  public String alias(AliasType type) {
    return type.typedef().name();
  }

  @Override
  public String named(NamedType type) {
    return type.symbol().name();
  }
}
