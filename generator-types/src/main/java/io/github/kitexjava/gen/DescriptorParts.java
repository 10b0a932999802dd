package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The members of a class that holds a descriptor. They are switches, not lambdas: each lambda costs
 * linking time when the descriptor is first used.
 */
final class DescriptorParts {
  private final StructType struct;
  private final ClassName name;
  private final String factory;
  private final DescribedTypes types;
  private final boolean annotated;

  /**
   * For one struct, union or exception.
   *
   * @param factory the method that starts its descriptor
   */
  DescriptorParts(StructType struct, String factory, JavaNames names) {
    this.struct = struct;
    this.name = names.className(struct.symbol());
    this.factory = factory;
    this.types = new DescribedTypes(names);
    this.annotated = names.hasReflection();
  }

  /** Also javac reads a chain of calls call in call. */
  private boolean isDescribedInParts() {
    return isLarge()
        || (annotated
            && struct.fields().stream().mapToInt(this::calls).sum() > 2 * StructShape.CHUNK);
  }

  private int calls(Field field) {
    return 1 + field.annotations().list().size();
  }

  private boolean isLarge() {
    return struct.fields().size() > StructShape.CHUNK;
  }

  /**
   * The descriptor itself.
   *
   * @param keepsUnknownFields whether there is a method {@code unknownFields}
   */
  void addInstance(TypeSpec.Builder type, boolean keepsUnknownFields) {
    TypeName descriptor = ParameterizedTypeName.get(RuntimeTypes.STRUCT_DESCRIPTOR, name);
    CodeBlock start =
        CodeBlock.of(
            "$T.$N($L)",
            RuntimeTypes.STRUCT_DESCRIPTOR,
            factory,
            JavaLiteral.quoted(struct.name()));
    List<CodeBlock> annotations = annotations(struct.annotations());
    CodeBlock end = end(keepsUnknownFields);
    FieldSpec.Builder instance = FieldSpec.builder(descriptor, "INSTANCE", STATIC, FINAL);
    if (!isDescribedInParts()) {
      CodeBlock.Builder chain = CodeBlock.builder().add("\n$>$>$L$>$>", start);
      annotations.forEach(each -> chain.add("\n$L", each));
      struct.fields().forEach(field -> described(field).forEach(each -> chain.add("\n$L", each)));
      type.addField(instance.initializer(chain.add("\n").add(end).add("$<$<$<$<").build()).build());
      return;
    }
    ClassName builder = RuntimeTypes.STRUCT_DESCRIPTOR.nestedClass("Builder");
    MethodSpec.Builder make =
        MethodSpec.methodBuilder("make")
            .addModifiers(PRIVATE, STATIC)
            .returns(descriptor)
            .addStatement("$T fields = $L", builder, start);
    annotations.forEach(each -> make.addStatement("fields$L", each));
    List<MethodSpec> parts = new ArrayList<>();
    for (List<Field> part : StructShape.chunks(struct.fields())) {
      String method = "fields" + parts.size();
      make.addStatement("$N(fields)", method);
      MethodSpec.Builder spec =
          MethodSpec.methodBuilder(method)
              .addModifiers(PRIVATE, STATIC)
              .addParameter(builder, "fields");
      part.forEach(field -> described(field).forEach(each -> spec.addStatement("fields$L", each)));
      parts.add(spec.build());
    }
    type.addField(instance.initializer("make()").build());
    type.addMethod(make.addStatement("return fields$L", end).build()).addMethods(parts);
  }

  /** How values are read and made: through a builder, or a union of its one value. */
  private CodeBlock end(boolean keepsUnknownFields) {
    String unknown = keepsUnknownFields ? ", Descriptor::unknownFields" : "";
    if (struct.symbol().kind() == Symbol.Kind.UNION) {
      return CodeBlock.of(
          ".buildUnion(Descriptor::get, Descriptor::make, Descriptor::unknownFields, $T::new)",
          name.nestedClass("Unknown"));
    }
    ClassName builder = name.nestedClass("Builder");
    String setter = struct.fields().isEmpty() ? "(builder, index, value) -> {}" : "Descriptor::put";
    CodeBlock keep =
        keepsUnknownFields
            ? CodeBlock.of("$L, $T::unknownFields", unknown, builder)
            : CodeBlock.of("");
    return CodeBlock.of(
        ".build(Descriptor::get, $T::new, $L, $T::build$L)", builder, setter, builder, keep);
  }

  private List<CodeBlock> described(Field field) {
    List<CodeBlock> calls = new ArrayList<>();
    calls.add(
        CodeBlock.of(
            ".field($L, $L, $L, $T.$L)",
            field.id(),
            JavaLiteral.quoted(field.name()),
            types.describe(field.type()),
            RuntimeTypes.REQUIREDNESS,
            requiredness(field)));
    calls.addAll(annotations(field.annotations()));
    return calls;
  }

  private List<CodeBlock> annotations(Annotations annotations) {
    return annotated ? DeclaredParts.annotations(annotations) : List.of();
  }

  private static String requiredness(Field field) {
    return switch (field.requiredness()) {
      case REQUIRED -> Requiredness.REQUIRED.name();
      case OPTIONAL -> Requiredness.OPTIONAL.name();
      case DEFAULT -> Requiredness.DEFAULT.name();
    };
  }

  /**
   * The method that gives a field's value.
   *
   * @param value an expression for the field with this index, null when not set
   */
  void addGetter(TypeSpec.Builder type, String self, IntFunction<CodeBlock> value) {
    TypeName result = StructGenerator.nullable(RuntimeTypes.OBJECT);
    IntFunction<MethodSpec.Builder> method =
        part ->
            MethodSpec.methodBuilder(part < 0 ? "get" : "get" + part)
                .addModifiers(PRIVATE, STATIC)
                .returns(result)
                .addParameter(name, self)
                .addParameter(TypeName.INT, "index");
    addParts(type, method, part -> CodeBlock.of("get$L($N, index)", part, self), value, true);
  }

  /**
   * The method that gives what a value keeps beside its fields.
   *
   * @param value an expression for the list
   */
  void addUnknownFields(TypeSpec.Builder type, String self, CodeBlock value) {
    type.addMethod(
        MethodSpec.methodBuilder("unknownFields")
            .addModifiers(PRIVATE, STATIC)
            .returns(RuntimeTypes.UNKNOWN_FIELDS)
            .addParameter(name, self)
            .addStatement("return $L", value)
            .build());
  }

  /**
   * The method that puts one value into a builder; none where there is nothing to put.
   *
   * @param setter a call for the field with this index
   */
  void addSetters(TypeSpec.Builder type, ClassName builder, IntFunction<CodeBlock> setter) {
    if (struct.fields().isEmpty()) {
      return;
    }
    IntFunction<MethodSpec.Builder> method =
        part -> {
          MethodSpec.Builder spec =
              MethodSpec.methodBuilder(part < 0 ? "put" : "put" + part)
                  .addModifiers(PRIVATE, STATIC)
                  .addParameter(builder, "builder")
                  .addParameter(TypeName.INT, "index")
                  .addParameter(RuntimeTypes.OBJECT, "value");
          return hasContainers() ? spec.addAnnotation(unchecked()) : spec;
        };
    addParts(
        type, method, part -> CodeBlock.of("put$L(builder, index, value)", part), setter, false);
  }

  /** A descriptor promises values of the fields' types; Java cannot check those of containers. */
  static AnnotationSpec unchecked() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "unchecked")
        .build();
  }

  boolean hasContainers() {
    return struct.fields().stream().anyMatch(field -> StructShape.form(field.type()).isContainer());
  }

  /** A switch over the index, of one level or of two. */
  void addParts(
      TypeSpec.Builder type,
      IntFunction<MethodSpec.Builder> method,
      IntFunction<CodeBlock> call,
      IntFunction<CodeBlock> arm,
      boolean gives) {
    List<Integer> indexes = IntStream.range(0, struct.fields().size()).boxed().toList();
    if (!isLarge()) {
      type.addMethod(switchOver(method.apply(-1), "index", indexes, arm, gives));
      return;
    }
    List<List<Integer>> parts = StructShape.chunks(indexes);
    List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
    String part = "index / " + StructShape.CHUNK;
    type.addMethod(switchOver(method.apply(-1), part, numbers, call, gives));
    for (int number : numbers) {
      type.addMethod(switchOver(method.apply(number), "index", parts.get(number), arm, gives));
    }
  }

  private static MethodSpec switchOver(
      MethodSpec.Builder method,
      String selector,
      List<Integer> labels,
      IntFunction<CodeBlock> arm,
      boolean gives) {
    if (labels.isEmpty()) {
      return method.addStatement("throw new $T(index)", IndexOutOfBoundsException.class).build();
    }
    method.addCode(gives ? "return switch ($L) {\n$>" : "switch ($L) {\n$>", selector);
    for (int label : labels) {
      method.addCode("case $L -> $L;\n", label, arm.apply(label));
    }
    method.addCode("default -> throw new $T(index);\n", IndexOutOfBoundsException.class);
    return method.addCode(gives ? "$<};\n" : "$<}\n").build();
  }
}
