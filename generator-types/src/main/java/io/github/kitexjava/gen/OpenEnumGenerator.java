package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.EnumType.Constant;

/** Emits a class that stands for an enum with more constants than a Java enum can have. */
final class OpenEnumGenerator {
  /** The static initializer takes ten bytes for each object; numbers take none. */
  private static final int MAX_OBJECTS = 6_000;

  private final JavaNames names;

  OpenEnumGenerator(JavaNames names) {
    this.names = names;
  }

  TypeSpec generate(EnumType type) {
    ClassName name = names.className(type.symbol());
    TypeSpec.Builder result =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                SafeJavadoc.of(
                    type.doc(), "Any number; a Java enum cannot have as many constants as this."))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(RuntimeTypes.ENUM);
    boolean objects = type.constants().size() <= MAX_OBJECTS;
    for (Constant constant : type.constants()) {
      FieldSpec.Builder field =
          FieldSpec.builder(
              objects ? name : TypeName.INT,
              names.enumConstant(type, constant),
              PUBLIC,
              STATIC,
              FINAL);
      result.addField(
          field
              .addJavadoc(SafeJavadoc.of(constant.doc()))
              .initializer(objects ? "forValue($L)" : "$L", constant.value())
              .build());
    }
    return result
        .addField(TypeName.INT, "value", PRIVATE, FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(TypeName.INT, "value")
                .addStatement("this.value = value")
                .build())
        .addMethod(forValue(name))
        .addMethod(method("value", TypeName.INT).addStatement("return value").build())
        .addMethod(equalsMethod(name))
        .addMethod(method("hashCode", TypeName.INT).addStatement("return value").build())
        .addMethod(
            method("toString", ClassName.get(String.class))
                .addStatement("return $S + value", name.simpleName() + " ")
                .build())
        .build();
  }

  private static MethodSpec forValue(ClassName name) {
    return MethodSpec.methodBuilder("forValue")
        .addModifiers(PUBLIC, STATIC)
        .returns(name)
        .addParameter(TypeName.INT, "value")
        .addStatement("return new $T(value)", name)
        .build();
  }

  private static MethodSpec equalsMethod(ClassName name) {
    return method("equals", TypeName.BOOLEAN)
        .addParameter(StructGenerator.nullable(RuntimeTypes.OBJECT), "other")
        .addStatement("return other instanceof $T that && value == that.value", name)
        .build();
  }

  private static MethodSpec.Builder method(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(result);
  }
}
