package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Slot.Form;

/**
 * Emits the builder of one bean. It is what other generated code makes values with, also that of
 * another build, which does not know the style of this one.
 */
final class BeanBuilderGenerator {
  private final StructShape shape;

  BeanBuilderGenerator(StructShape shape) {
    this.shape = shape;
  }

  TypeSpec generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Builder")
            .addJavadoc("Makes a bean in one expression. A null argument means \"not set\".\n")
            .addModifiers(PUBLIC, STATIC, FINAL)
            .addField(
                FieldSpec.builder(shape.name(), BeanNames.BEAN, PRIVATE)
                    .initializer("new $T()", shape.name())
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    shape.slots().forEach(slot -> addSetters(type, slot));
    if (shape.keepsUnknownFields()) {
      type.addMethod(unknownFields());
    }
    return type.addMethod(build()).build();
  }

  private void addSetters(TypeSpec.Builder type, Slot slot) {
    String variable = slot.names().variable();
    TypeName parameter =
        slot.form() == Form.PRIMITIVE ? slot.type() : StructGenerator.nullable(slot.type());
    type.addMethod(
        method(slot.names().setter())
            .addAnnotations(StructGenerator.deprecation(slot).annotations())
            .addParameter(parameter, variable)
            .addStatement("$N.$N($N)", BeanNames.BEAN, slot.names().beanSetter(), variable)
            .addStatement("return this")
            .build());
    if (slot.form() == Form.ENUM) {
      type.addMethod(
          method(slot.names().rawSetter())
              .addAnnotations(StructGenerator.deprecation(slot).annotations())
              .addParameter(TypeName.INT, variable)
              .addStatement("$N.$N($N)", BeanNames.BEAN, slot.names().raw(), variable)
              .addStatement("return this")
              .build());
    }
    if (!slot.isRequired() && slot.form() == Form.PRIMITIVE) {
      type.addMethod(
          method(slot.names().clear())
              .addAnnotations(StructGenerator.deprecation(slot).annotations())
              .addStatement("$N.$N()", BeanNames.BEAN, slot.names().unset())
              .addStatement("return this")
              .build());
    }
  }

  private MethodSpec unknownFields() {
    String list = StructShape.UNKNOWN_FIELDS;
    return method(list)
        .addParameter(RuntimeTypes.UNKNOWN_FIELDS, list)
        .addStatement("$N.$N = $T.copyOf($N)", BeanNames.BEAN, list, RuntimeTypes.CONTAINERS, list)
        .addStatement("return this")
        .build();
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(PUBLIC).returns(shape.builder());
  }

  private MethodSpec build() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build")
            .addJavadoc("Afterwards this builder is as at its start.\n")
            .addModifiers(PUBLIC)
            .returns(shape.name());
    if (shape.hasRequired()) {
      method
          .addJavadoc("\n@throws $T if a required field was not set\n", RuntimeTypes.MISSING_FIELD)
          .addStatement("$N.$N()", BeanNames.BEAN, StructShape.REQUIRE_FIELDS);
    }
    return method
        .addStatement("$T built = $N", shape.name(), BeanNames.BEAN)
        .addStatement("$N = new $T()", BeanNames.BEAN, shape.name())
        .addStatement("return built")
        .build();
  }
}
