package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions that read a value from a reader of one format named {@code in}, and the private
 * methods that they call for containers: one for each type, so that the JIT sees one call site.
 */
final class ReadMethods {
  private final JavaNames names;
  private final WireFormat format;
  private final NameAllocator methods =
      NameAllocator.caseSensitive()
          .reserve(List.of("read", "readFrom", "write", "writeTo", "toBytes", "fromBytes"))
          .reserve(List.of("descriptor"))
          .reserve(ReservedNames.OBJECT_METHODS);
  private final Map<Type, String> known = new HashMap<>();
  private final List<MethodSpec> specs = new ArrayList<>();

  ReadMethods(JavaNames names, WireFormat format) {
    this(names, format, List.of());
  }

  /** For a class that has methods of these names already. */
  ReadMethods(JavaNames names, WireFormat format, Collection<String> taken) {
    this.names = names;
    this.format = format;
    methods.reserve(taken);
  }

  /** The methods that the expressions so far call. */
  List<MethodSpec> specs() {
    return specs;
  }

  /** A name for another method of the class. */
  String allocate(String wanted) {
    return methods.allocate(wanted);
  }

  /**
   * An expression.
   *
   * @param hint what a method that has to be made is named after
   */
  CodeBlock read(Type type, String hint) {
    Type resolved = type.resolved();
    if (TypeMapper.isEnum(resolved)) {
      return CodeBlock.of("$T.forValue(in.i32())", names.typeName(resolved));
    }
    if (WireTypes.isScalar(resolved)) {
      return CodeBlock.of("in.$N()", WireTypes.stem(resolved));
    }
    if (resolved instanceof ListType list && TypeMapper.isEnum(list.element())) {
      return CodeBlock.of("in.enumList($T::forValue)", names.typeName(list.element()));
    }
    if (resolved instanceof ListType list && WireTypes.isScalar(list.element())) {
      return CodeBlock.of("in.$NList()", WireTypes.stem(list.element()));
    }
    if (resolved instanceof ListType
        || resolved instanceof SetType
        || resolved instanceof MapType) {
      return CodeBlock.of("$N(in)", methodFor(resolved, hint));
    }
    return format.read(names, (NamedType) resolved);
  }

  private String methodFor(Type type, String hint) {
    Type key = withoutAliases(type);
    String name = known.get(key);
    if (name == null) {
      name = methods.allocate("read" + Identifiers.upperFirst(hint));
      known.put(key, name);
      MethodSpec spec = type instanceof MapType map ? map(map, name) : elements(type, name);
      specs.add(spec);
    }
    return name;
  }

  private MethodSpec elements(Type type, String name) {
    boolean set = type instanceof SetType;
    Type element = ValueRenderer.element(type);
    boolean javaSet = set && !names.hasSetsAsLists();
    ClassName builder = javaSet ? RuntimeTypes.SET_BUILDER : RuntimeTypes.LIST_BUILDER;
    String variable = javaSet ? "set" : "list";
    return method(type, name)
        .addStatement(
            "int size = in.$L($L)", set ? "setBegin" : "listBegin", WireTypes.constant(element))
        .addStatement(
            "$T $N = new $T<>(size)",
            ParameterizedTypeName.get(builder, names.boxed(element)),
            variable,
            builder)
        .beginControlFlow("for (int i = 0; i < size; i++)")
        .addStatement("$N.add($L)", variable, read(element, inner(name)))
        .endControlFlow()
        .addStatement("return $N.build()", variable)
        .build();
  }

  private MethodSpec map(MapType type, String name) {
    CodeBlock key = read(type.key(), inner(name) + "Key");
    CodeBlock value = read(type.value(), inner(name) + "Value");
    return method(type, name)
        .addStatement(
            "int size = in.mapBegin($L, $L)",
            WireTypes.constant(type.key()),
            WireTypes.constant(type.value()))
        .addStatement(
            "$T map = new $T<>(size)",
            ParameterizedTypeName.get(
                RuntimeTypes.MAP_BUILDER, names.boxed(type.key()), names.boxed(type.value())),
            RuntimeTypes.MAP_BUILDER)
        .beginControlFlow("for (int i = 0; i < size; i++)")
        .addStatement("map.put($L, $L)", key, value)
        .endControlFlow()
        .addStatement("return map.build()")
        .build();
  }

  private MethodSpec.Builder method(Type type, String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .returns(names.typeName(type))
        .addParameter(format.reader(), "in");
  }

  private static String inner(String name) {
    return name.substring("read".length()) + "Element";
  }

  /** One method serves all typedefs of a type. */
  private static Type withoutAliases(Type type) {
    Type resolved = type.resolved();
    if (resolved instanceof ListType list) {
      return new ListType(withoutAliases(list.element()));
    }
    if (resolved instanceof SetType set) {
      return new SetType(withoutAliases(set.element()));
    }
    if (resolved instanceof MapType map) {
      return new MapType(withoutAliases(map.key()), withoutAliases(map.value()));
    }
    return resolved;
  }
}
