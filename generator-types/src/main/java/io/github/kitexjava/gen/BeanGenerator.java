package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import io.github.kitexjava.idl.model.Program;
import java.util.ArrayList;
import java.util.List;

/** Emits the class of a struct whose fields have setters. */
final class BeanGenerator {
  private static final String CONTRACT =
      "A bean: a setter takes null for \"not set\", and copies containers. Not safe for use by"
          + " several\nthreads.";

  private final JavaNames names;
  private final Program program;
  private final ValueRenderer values;

  BeanGenerator(Program program, JavaNames names) {
    this.names = names;
    this.program = program;
    this.values = new ValueRenderer(program, names);
  }

  TypeSpec generate(StructShape shape) {
    MutableFields fields = new MutableFields(shape, names, values);
    AccessorGenerator accessors = new AccessorGenerator(values, false);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(shape.name())
            .addJavadoc(
                Deprecations.of(shape.struct())
                    .document(SafeJavadoc.of(shape.struct().doc(), CONTRACT)))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(Deprecations.of(shape.struct()).annotations())
            .addAnnotations(Deprecations.suppressed(names.deprecations().usesIn(shape.struct())))
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(RuntimeTypes.BEAN);
    StructParts.addConstants(type, shape);
    fields.addTo(type);
    type.addMethod(constructor(shape, fields)).addMethod(StructParts.builder(shape));
    for (Slot slot : shape.slots()) {
      accessors.addTo(type, slot);
      addSetters(type, slot, fields);
    }
    if (shape.keepsUnknownFields()) {
      type.addMethod(StructParts.unknownFields());
    }
    new CopyGenerator(shape).addTo(type);
    addCheck(type, shape);
    new EqualityGenerator(shape).addTo(type);
    StructParts.addDescriptor(type, shape, names);
    names.jackson().addToBean(type, shape.name());
    type.addType(new BeanBuilderGenerator(shape).generate());
    type.addType(new StructCodecGenerator(shape, names, values).generate());
    type.addType(new StructDescriptorGenerator(shape, names).generate());
    new DefaultsGenerator(shape, names, program).generate().ifPresent(type::addType);
    return type.build();
  }

  private static MethodSpec constructor(StructShape shape, MutableFields fields) {
    boolean defaults = shape.slots().stream().anyMatch(Slot::hasDefault);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc(defaults ? "With the defaults of the IDL.\n" : "With nothing set.\n")
            .addModifiers(PUBLIC);
    fields.addDefaults(constructor);
    return constructor.build();
  }

  private static void addSetters(TypeSpec.Builder type, Slot slot, MutableFields fields) {
    Deprecation deprecation = StructGenerator.deprecation(slot);
    MethodSpec.Builder set =
        method(slot.names().beanSetter())
            .addJavadoc(deprecation.document(CodeBlock.of("")))
            .addAnnotations(deprecation.annotations());
    fields.set(set, slot);
    type.addMethod(set.build());
    if (slot.form() == Form.ENUM) {
      MethodSpec.Builder raw =
          method(slot.names().raw())
              .addJavadoc("Also takes numbers that are unknown here.\n")
              .addAnnotations(deprecation.annotations());
      fields.setRaw(raw, slot);
      type.addMethod(raw.build());
    }
    MethodSpec.Builder unset =
        method(slot.names().unset()).addAnnotations(deprecation.annotations());
    fields.unset(unset, slot);
    type.addMethod(unset.build());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(PUBLIC);
  }

  /** The check of required fields, in parts where they are many; none where there are none. */
  private static void addCheck(TypeSpec.Builder type, StructShape shape) {
    if (!shape.hasRequired()) {
      return;
    }
    MethodSpec.Builder whole =
        method(StructShape.REQUIRE_FIELDS)
            .addJavadoc("Checks what is checked before a value is written.\n\n")
            .addJavadoc("@throws $T if a required field is not set\n", RuntimeTypes.MISSING_FIELD);
    List<Slot> required = shape.slots().stream().filter(Slot::isRequired).toList();
    List<MethodSpec> parts = new ArrayList<>();
    for (List<Slot> part : StructShape.chunks(required)) {
      MethodSpec.Builder check =
          MethodSpec.methodBuilder("check" + parts.size()).addModifiers(PRIVATE);
      part.forEach(slot -> check.addCode(StructParts.check(shape, slot, "")));
      parts.add(check.build());
    }
    if (parts.size() == 1) {
      type.addMethod(whole.addCode(parts.get(0).code()).build());
      return;
    }
    parts.forEach(part -> whole.addStatement("$N()", part.name()));
    type.addMethod(whole.build()).addMethods(parts);
  }
}
