package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;
import java.util.ArrayList;
import java.util.List;

/** Emits the builder of one struct or exception. */
final class BuilderGenerator {
  private final StructShape shape;
  private final MutableFields fields;

  BuilderGenerator(StructShape shape, JavaNames names, ValueRenderer values) {
    this.shape = shape;
    this.fields = new MutableFields(shape, names, values);
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Builder")
            .addJavadoc("A null argument means \"not set\". Not safe for use by several threads.\n")
            .addModifiers(PUBLIC, STATIC, FINAL);
    fields.addTo(type);
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    type.addMethod(copyConstructor());
    for (Slot slot : shape.slots()) {
      addSetters(type, slot);
    }
    if (shape.keepsUnknownFields()) {
      type.addMethod(unknownFields());
    }
    return type.addMethod(build()).build();
  }

  private MethodSpec copyConstructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addModifiers(PRIVATE).addParameter(shape.name(), "source");
    for (Slot slot : shape.slots()) {
      constructor.addStatement("$N = source.$N", slot.names().variable(), slot.names().variable());
    }
    StructParts.copyRest(constructor, shape);
    return constructor.build();
  }

  private void addSetters(TypeSpec.Builder type, Slot slot) {
    type.addMethod(setter(slot));
    if (slot.form() == Form.ENUM) {
      type.addMethod(rawSetter(slot));
    }
    if (!slot.isRequired() && slot.form() == Form.PRIMITIVE) {
      type.addMethod(clear(slot));
    }
  }

  private MethodSpec setter(Slot slot) {
    MethodSpec.Builder method =
        method(slot.names().setter())
            .addJavadoc(
                StructGenerator.deprecation(slot)
                    .document(
                        SafeJavadoc.of(slot.field().doc(), slot.isRequired() ? "Required." : "")))
            .addAnnotations(StructGenerator.deprecation(slot).annotations());
    fields.set(method, slot);
    return method.addStatement("return this").build();
  }

  private MethodSpec rawSetter(Slot slot) {
    MethodSpec.Builder method =
        method(slot.names().rawSetter())
            .addJavadoc("Also takes numbers that are unknown here.\n")
            .addAnnotations(StructGenerator.deprecation(slot).annotations());
    fields.setRaw(method, slot);
    return method.addStatement("return this").build();
  }

  private MethodSpec clear(Slot slot) {
    MethodSpec.Builder method =
        method(slot.names().clear())
            .addAnnotations(StructGenerator.deprecation(slot).annotations());
    fields.unset(method, slot);
    return method.addStatement("return this").build();
  }

  private MethodSpec unknownFields() {
    String list = StructShape.UNKNOWN_FIELDS;
    return method(list)
        .addJavadoc("In place of those that the builder started with.\n")
        .addParameter(RuntimeTypes.UNKNOWN_FIELDS, list)
        .addStatement("this.$N = $T.copyOf($N)", list, RuntimeTypes.CONTAINERS, list)
        .addStatement("return this")
        .build();
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(PUBLIC).returns(shape.builder());
  }

  private MethodSpec build() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build").addModifiers(PUBLIC).returns(shape.name());
    if (shape.hasRequired()) {
      method.addJavadoc("@throws $T if a required field was not set\n", RuntimeTypes.MISSING_FIELD);
    }
    if (shape.isLarge()) {
      return method.addStatement("return new $T(this)", shape.name()).build();
    }
    return method
        .addStatement(
            "return new $T($L)", shape.name(), arguments(shape, StructShape.UNKNOWN_FIELDS))
        .build();
  }

  /**
   * The arguments of the constructor of a struct that is not large.
   *
   * @param unknownFields an expression for the list of them, used where the struct has one
   */
  static CodeBlock arguments(StructShape shape, String unknownFields) {
    List<CodeBlock> arguments = new ArrayList<>();
    shape.slots().forEach(slot -> arguments.add(CodeBlock.of("$N", slot.names().variable())));
    shape.wordNames().forEach(word -> arguments.add(CodeBlock.of("$N", word)));
    if (shape.keepsUnknownFields()) {
      arguments.add(CodeBlock.of("$L", unknownFields));
    }
    return CodeBlock.join(arguments, ", ");
  }
}
