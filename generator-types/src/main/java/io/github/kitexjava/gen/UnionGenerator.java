package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.kitexjava.gen.Slot.Form;
import java.util.Objects;

/** Emits a union: a sealed interface with a record for each member. */
final class UnionGenerator {
  private static final TypeVariableName RESULT =
      TypeVariableName.get("R", StructGenerator.nullable(RuntimeTypes.OBJECT));

  private final StructShape shape;
  private final JavaNames names;
  private final ClassName visitor;
  private final ClassName unknown;

  UnionGenerator(StructShape shape, JavaNames names) {
    this.shape = shape;
    this.names = names;
    this.visitor = shape.name().nestedClass("Visitor");
    this.unknown = shape.name().nestedClass("Unknown");
  }

  TypeSpec generate() {
    Deprecation deprecation = Deprecations.of(shape.struct());
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(shape.name())
            .addJavadoc(
                deprecation.document(
                    SafeJavadoc.of(shape.struct().doc(), "Exactly one of its cases.")))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(deprecation.annotations())
            .addAnnotations(Deprecations.suppressed(names.deprecations().usesIn(shape.struct())))
            .addModifiers(PUBLIC, SEALED)
            .addSuperinterface(RuntimeTypes.UNION);
    type.addField(CodecParts.constant(shape.name()));
    shape.slots().forEach(slot -> type.addMethod(factory(slot)));
    type.addMethod(
        visit()
            .addJavadoc("Calls the method that stands for this case; a {@code switch} can match\n")
            .addJavadoc("the cases from Java 21 on.\n")
            .addModifiers(ABSTRACT)
            .build());
    type.addMethod(descriptor());
    names.jackson().addToInterface(type, shape.name());
    shape.slots().forEach(slot -> type.addType(record(slot)));
    type.addType(unknownRecord());
    type.addType(visitorInterface());
    return type.addType(new UnionCodecGenerator(shape, names).generate()).build();
  }

  private MethodSpec factory(Slot slot) {
    return MethodSpec.methodBuilder(slot.names().accessor())
        .addJavadoc(StructGenerator.deprecation(slot).document(SafeJavadoc.of(slot.field().doc())))
        .addAnnotations(StructGenerator.deprecation(slot).annotations())
        .addModifiers(PUBLIC, STATIC)
        .returns(shape.name())
        .addParameter(slot.type(), slot.names().variable())
        .addStatement("return new $T($N)", record(shape, slot), slot.names().variable())
        .build();
  }

  static ClassName record(StructShape shape, Slot slot) {
    return shape.name().nestedClass(slot.names().caseName());
  }

  /** Without {@code @Deprecated}: a {@code switch} must name every case. */
  private TypeSpec record(Slot slot) {
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(slot.names().caseName())
            .addJavadoc(
                SafeJavadoc.of(slot.field().doc(), StructGenerator.deprecation(slot).sentence()))
            .addModifiers(PUBLIC, STATIC)
            .addSuperinterface(shape.name());
    boolean isEnum = slot.form() == Form.ENUM;
    record.recordConstructor(
        MethodSpec.constructorBuilder()
            .addParameter(slot.stored(), isEnum ? "number" : "value")
            .build());
    if (isEnum) {
      addEnumMembers(record, slot);
    } else if (slot.form().isContainer()) {
      record.addMethod(
          compact(
              CodeBlock.of(
                  "value = $L", new ContainerCopies(names).copy(slot.field().type(), "value"))));
    } else if (slot.form() != Form.PRIMITIVE) {
      record.addMethod(
          compact(CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, "value")));
    }
    record.addMethod(
        visit()
            .addAnnotation(Override.class)
            .addStatement(
                "return visitor.$N($L)", slot.names().accessor(), isEnum ? "value()" : "value")
            .build());
    return withText(record).build();
  }

  private TypeSpec.Builder withText(TypeSpec.Builder record) {
    return names.hasJsonText() ? record.addMethod(StructParts.jsonText()) : record;
  }

  private static MethodSpec compact(CodeBlock statement) {
    return MethodSpec.compactConstructorBuilder()
        .addModifiers(PUBLIC)
        .addStatement(statement)
        .build();
  }

  /** The record keeps the number, so that one that is unknown here survives. */
  private static void addEnumMembers(TypeSpec.Builder record, Slot slot) {
    record
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addParameter(slot.type(), "value")
                .addStatement("this(value.value())")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("value")
                .addJavadoc("{@code UNRECOGNIZED} for a number unknown here.\n")
                .addModifiers(PUBLIC)
                .returns(slot.type())
                .addStatement("return $T.forValue(number)", slot.type())
                .build());
  }

  private TypeSpec unknownRecord() {
    TypeSpec.Builder record =
        TypeSpec.recordBuilder("Unknown")
            .addJavadoc(
                "A case that this version does not know, kept and written back as it came.\n")
            .addModifiers(PUBLIC, STATIC)
            .addSuperinterface(shape.name())
            .recordConstructor(
                MethodSpec.constructorBuilder()
                    .addParameter(RuntimeTypes.UNKNOWN_FIELD, "field")
                    .build())
            .addMethod(
                MethodSpec.compactConstructorBuilder()
                    .addModifiers(PUBLIC)
                    .addStatement("$T.requireNonNull(field, $S)", Objects.class, "field")
                    .build())
            .addMethod(
                visit()
                    .addAnnotation(Override.class)
                    .addStatement("return visitor.unknown(this)")
                    .build());
    return withText(record).build();
  }

  private MethodSpec.Builder visit() {
    return MethodSpec.methodBuilder("visit")
        .addModifiers(PUBLIC)
        .addTypeVariable(RESULT)
        .returns(TypeVariableName.get("R"))
        .addParameter(ParameterizedTypeName.get(visitor, TypeVariableName.get("R")), "visitor");
  }

  private MethodSpec descriptor() {
    return MethodSpec.methodBuilder("descriptor")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC, DEFAULT)
        .returns(ParameterizedTypeName.get(RuntimeTypes.STRUCT_DESCRIPTOR, shape.name()))
        .addStatement("return CODEC.descriptor()")
        .build();
  }

  private TypeSpec visitorInterface() {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder("Visitor")
            .addJavadoc(
                "One method for each case, without a default: a new case is a compile error.\n")
            .addModifiers(PUBLIC, STATIC)
            .addTypeVariable(RESULT);
    for (Slot slot : shape.slots()) {
      type.addMethod(
          MethodSpec.methodBuilder(slot.names().accessor())
              .addModifiers(PUBLIC, ABSTRACT)
              .returns(TypeVariableName.get("R"))
              .addParameter(slot.type(), slot.names().variable())
              .build());
    }
    return type.addMethod(
            MethodSpec.methodBuilder("unknown")
                .addModifiers(PUBLIC, ABSTRACT)
                .returns(TypeVariableName.get("R"))
                .addParameter(unknown, "unknown")
                .build())
        .build();
  }
}
