package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
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
    StructParts.addConstants(type, shape);
    addFields(type, shape);
    new ConstructorGenerator(shape).addTo(type);
    addBuilders(type, shape);
    AccessorGenerator accessors = new AccessorGenerator(values, names.hasOptionalAccessors());
    shape.slots().forEach(slot -> accessors.addTo(type, slot));
    if (shape.keepsUnknownFields()) {
      type.addMethod(StructParts.unknownFields());
    }
    new EqualityGenerator(shape).addTo(type);
    StructParts.addDescriptor(type, shape, names);
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

  private static void addFields(TypeSpec.Builder type, StructShape shape) {
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
    type.addMethod(StructParts.builder(shape));
    type.addMethod(
        MethodSpec.methodBuilder("toBuilder")
            .addModifiers(PUBLIC)
            .returns(shape.builder())
            .addStatement("return new Builder(this)")
            .build());
  }

  static Deprecation deprecation(Slot slot) {
    return Deprecations.of(slot.field());
  }

  static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
  }
}
