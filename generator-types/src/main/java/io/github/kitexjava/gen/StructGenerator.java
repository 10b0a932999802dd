package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Emits the value class of a struct or an exception: fields, constructor and accessors. Its nested
 * classes are made by the generators of its package that are named after them.
 */
final class StructGenerator {
  private static final ClassName OPTIONAL = ClassName.get(Optional.class);

  private final JavaNames names;
  private final Program program;
  private final ValueRenderer values;

  StructGenerator(Program program, JavaNames names) {
    this.names = names;
    this.program = program;
    this.values = new ValueRenderer(program, names);
  }

  TypeSpec generate(StructShape shape) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(shape.name())
            .addJavadoc(
                Deprecations.of(shape.struct())
                    .document(
                        SafeJavadoc.of(
                            shape.struct().doc(), "Immutable; made by {@link #builder()}.")))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(Deprecations.of(shape.struct()).annotations())
            .addModifiers(PUBLIC, FINAL);
    boolean exception = shape.struct().symbol().kind() == Symbol.Kind.EXCEPTION;
    if (exception) {
      type.superclass(
          names.hasCheckedExceptions() ? RuntimeTypes.CHECKED_EXCEPTION : RuntimeTypes.EXCEPTION);
    } else {
      type.addSuperinterface(RuntimeTypes.STRUCT);
    }
    suppression(shape, exception).ifPresent(type::addAnnotation);
    type.addField(codec(shape));
    addFields(type, shape);
    new ConstructorGenerator(shape).addTo(type);
    addBuilders(type, shape);
    shape.slots().forEach(slot -> addAccessors(type, slot));
    if (shape.keepsUnknownFields()) {
      type.addMethod(unknownFields());
    }
    new EqualityGenerator(shape).addTo(type);
    addDescriptor(type, shape);
    names.jackson().addToClass(type, shape.name());
    type.addType(new BuilderGenerator(shape, names, values).generate());
    type.addType(new StructCodecGenerator(shape, names, values).generate());
    type.addType(new StructDescriptorGenerator(shape, names).generate());
    new DefaultsGenerator(shape, names, program).generate().ifPresent(type::addType);
    return type.build();
  }

  private Optional<AnnotationSpec> suppression(StructShape shape, boolean exception) {
    List<String> warnings = new ArrayList<>();
    if (exception) {
      warnings.add("serial");
    }
    if (names.deprecations().usesIn(shape.struct())) {
      warnings.add("deprecation");
    }
    return warnings.isEmpty()
        ? Optional.empty()
        : Optional.of(Deprecations.suppression(warnings.toArray(String[]::new)));
  }

  private static FieldSpec codec(StructShape shape) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.CODEC, shape.name()),
            "CODEC",
            PUBLIC,
            STATIC,
            FINAL)
        .addJavadoc("Reads and writes values of this type as Thrift binary.\n")
        .initializer("new Codec()")
        .build();
  }

  private static void addFields(TypeSpec.Builder type, StructShape shape) {
    for (Slot slot : shape.slots()) {
      if (slot.hasBit()) {
        type.addField(
            FieldSpec.builder(TypeName.INT, slot.names().constant(), PRIVATE, STATIC, FINAL)
                .initializer(slot.mask())
                .build());
      }
    }
    for (Slot slot : shape.slots()) {
      TypeName stored = slot.isStoredNull() ? nullable(slot.stored()) : slot.stored();
      type.addField(stored, slot.names().variable(), PRIVATE, FINAL);
    }
    shape.wordNames().forEach(word -> type.addField(TypeName.INT, word, PRIVATE, FINAL));
    if (shape.keepsUnknownFields()) {
      type.addField(RuntimeTypes.UNKNOWN_FIELDS, StructShape.UNKNOWN_FIELDS, PRIVATE, FINAL);
    }
  }

  private static void addBuilders(TypeSpec.Builder type, StructShape shape) {
    type.addMethod(
        MethodSpec.methodBuilder("builder")
            .addModifiers(PUBLIC, STATIC)
            .returns(shape.builder())
            .addStatement("return new Builder()")
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("toBuilder")
            .addModifiers(PUBLIC)
            .returns(shape.builder())
            .addStatement("return new Builder(this)")
            .build());
  }

  private void addAccessors(TypeSpec.Builder type, Slot slot) {
    type.addMethod(accessor(slot));
    if (slot.form() == Form.ENUM) {
      type.addMethod(
          MethodSpec.methodBuilder(slot.names().raw())
              .addJavadoc(
                  "The number behind {@link #$N()}, also when it is unrecognized.\n",
                  slot.names().accessor())
              .addAnnotations(deprecation(slot).annotations())
              .addModifiers(PUBLIC)
              .returns(TypeName.INT)
              .addStatement("return $N", slot.names().variable())
              .build());
    }
    if (!slot.isRequired()) {
      type.addMethod(
          MethodSpec.methodBuilder(slot.names().has())
              .addAnnotations(deprecation(slot).annotations())
              .addModifiers(PUBLIC)
              .returns(TypeName.BOOLEAN)
              .addStatement("return $L", slot.isSet(""))
              .build());
    }
  }

  private static MethodSpec unknownFields() {
    return MethodSpec.methodBuilder(StructShape.UNKNOWN_FIELDS)
        .addJavadoc(
            "Fields that came and that this version does not know, written back after the\n")
        .addJavadoc("others. Unmodifiable.\n")
        .addModifiers(PUBLIC)
        .returns(RuntimeTypes.UNKNOWN_FIELDS)
        .addStatement("return $N", StructShape.UNKNOWN_FIELDS)
        .build();
  }

  private MethodSpec accessor(Slot slot) {
    boolean optional = slot.isNullable() && names.hasOptionalAccessors();
    TypeName given = slot.isNullable() ? nullable(slot.type()) : slot.type();
    return MethodSpec.methodBuilder(slot.names().accessor())
        .addJavadoc(deprecation(slot).document(AccessorDoc.of(slot, optional, values)))
        .addAnnotations(deprecation(slot).annotations())
        .addModifiers(PUBLIC)
        .returns(optional ? ParameterizedTypeName.get(OPTIONAL, slot.type()) : given)
        .addStatement("return $L", optional ? wrapped(slot) : accessed(slot))
        .build();
  }

  private static CodeBlock wrapped(Slot slot) {
    CodeBlock variable = CodeBlock.of("$N", slot.names().variable());
    return slot.form() == Form.ENUM
        ? CodeBlock.of(
            "$L ? $T.of($T.forValue($L)) : $T.empty()",
            slot.isSet(""),
            OPTIONAL,
            slot.type(),
            variable,
            OPTIONAL)
        : CodeBlock.of("$T.ofNullable($L)", OPTIONAL, variable);
  }

  private static CodeBlock accessed(Slot slot) {
    String variable = slot.names().variable();
    if (slot.form() != Form.ENUM) {
      return CodeBlock.of("$N", variable);
    }
    CodeBlock constant = CodeBlock.of("$T.forValue($N)", slot.type(), variable);
    return slot.isNullable() ? CodeBlock.of("$L ? $L : null", slot.isSet(""), constant) : constant;
  }

  private static void addDescriptor(TypeSpec.Builder type, StructShape shape) {
    type.addMethod(
        MethodSpec.methodBuilder("toString")
            .addJavadoc("Set fields in IDL order.\n")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(String.class)
            .addStatement("return $T.toString(this, descriptor())", RuntimeTypes.FIELDS)
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("descriptor")
            .addJavadoc(
                "For code that handles any struct: other protocols, generic calls, masks.\n")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(ParameterizedTypeName.get(RuntimeTypes.STRUCT_DESCRIPTOR, shape.name()))
            .addStatement("return Descriptor.INSTANCE")
            .build());
  }

  static Deprecation deprecation(Slot slot) {
    return Deprecations.of(slot.field());
  }

  static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
  }
}
