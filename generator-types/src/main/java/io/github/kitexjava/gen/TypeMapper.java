package io.github.kitexjava.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.idl.model.AliasType;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The Java type of each Thrift type; primitives where Java has one. */
final class TypeMapper implements Type.Visitor<TypeName> {
  private final Function<Symbol, ClassName> classes;
  private final boolean setsAsLists;

  TypeMapper(Function<Symbol, ClassName> classes, boolean setsAsLists) {
    this.classes = classes;
    this.setsAsLists = setsAsLists;
  }

  static boolean isEnum(Type type) {
    return type.resolved() instanceof NamedType named && named.isEnum();
  }

  @Override
  public TypeName base(BaseType type) {
    return switch (type) {
      case BOOL -> TypeName.BOOLEAN;
      case I8 -> TypeName.BYTE;
      case I16 -> TypeName.SHORT;
      case I32 -> TypeName.INT;
      case I64 -> TypeName.LONG;
      case DOUBLE -> TypeName.DOUBLE;
      case STRING -> ClassName.get(String.class);
      case BINARY -> RuntimeTypes.BYTES;
      case UUID -> ClassName.get(UUID.class);
    };
  }

  @Override
  public TypeName list(ListType type) {
    return ParameterizedTypeName.get(ClassName.get(List.class), boxed(type.element()));
  }

  @Override
  public TypeName set(SetType type) {
    Class<?> container = setsAsLists ? List.class : Set.class;
    return ParameterizedTypeName.get(ClassName.get(container), boxed(type.element()));
  }

  @Override
  public TypeName map(MapType type) {
    return ParameterizedTypeName.get(
        ClassName.get(Map.class), boxed(type.key()), boxed(type.value()));
  }

  @Override
  public TypeName alias(AliasType type) {
    return type.target().accept(this);
  }

  @Override
  public TypeName named(NamedType type) {
    return classes.apply(type.symbol());
  }

  private TypeName boxed(Type type) {
    return type.accept(this).box();
  }
}
