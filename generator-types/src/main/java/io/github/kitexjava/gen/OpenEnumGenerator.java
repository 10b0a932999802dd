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
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.EnumType.Constant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Emits a class that stands for an enum: on request, or where it has more constants than a Java
 * enum can have. Only the former has a Java enum inside, for {@code switch}.
 */
final class OpenEnumGenerator {
  /** The static initializer takes ten bytes for each object; numbers take none. */
  private static final int MAX_OBJECTS = 6_000;

  private static final String LARGE =
      "Any number; a Java enum cannot have as many constants as this.";
  private static final String OPEN = "Any number; {@link #known()} is for {@code switch}.";

  private final JavaNames names;

  OpenEnumGenerator(JavaNames names) {
    this.names = names;
  }

  TypeSpec generate(EnumType type) {
    ClassName name = names.className(type.symbol());
    TypeSpec.Builder result =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                Deprecations.of(type)
                    .document(
                        SafeJavadoc.of(type.doc(), EnumGenerator.isTooLarge(type) ? LARGE : OPEN)))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(Deprecations.of(type).annotations())
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
              .addJavadoc(Deprecations.of(constant).document(SafeJavadoc.of(constant.doc())))
              .addAnnotations(Deprecations.of(constant).annotations())
              .initializer(objects ? "forValue($L)" : "$L", constant.value())
              .build());
    }
    result
        .addField(TypeName.INT, "value", PRIVATE, FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(TypeName.INT, "value")
                .addStatement("this.value = value")
                .build())
        .addMethod(annotated(forValue(name), JacksonCode.creator()))
        .addMethod(
            annotated(
                method("value", TypeName.INT).addStatement("return value").build(),
                JacksonCode.value()))
        .addMethod(equalsMethod(name))
        .addMethod(method("hashCode", TypeName.INT).addStatement("return value").build());
    String number = name.simpleName() + " ";
    MethodSpec.Builder text = method("toString", ClassName.get(String.class));
    if (EnumGenerator.isTooLarge(type)) {
      return result.addMethod(text.addStatement("return $S + value", number).build()).build();
    }
    text.addStatement("$T known = known()", known(name))
        .addStatement("return known == Known.UNRECOGNIZED ? $S + value : known.name()", number);
    return result
        .addMethod(text.build())
        .addMethod(knownMethod(name, type))
        .addType(knownType(type))
        .build();
  }

  private MethodSpec annotated(MethodSpec method, AnnotationSpec annotation) {
    return names.jackson().writesNumbers(true)
        ? method.toBuilder().addAnnotation(annotation).build()
        : method;
  }

  private static ClassName known(ClassName name) {
    return name.nestedClass("Known");
  }

  /** Of several names of one number the first. */
  private Map<Integer, String> firstNames(EnumType type) {
    Map<Integer, String> first = new LinkedHashMap<>();
    type.constants().forEach(c -> first.putIfAbsent(c.value(), names.enumConstant(type, c)));
    return first;
  }

  private MethodSpec knownMethod(ClassName name, EnumType type) {
    CodeBlock.Builder body = CodeBlock.builder().add("return switch (value) {\n").indent();
    firstNames(type)
        .forEach((value, constant) -> body.add("case $L -> Known.$N;\n", value, constant));
    body.add("default -> Known.UNRECOGNIZED;\n").unindent().add("};\n");
    return MethodSpec.methodBuilder("known")
        .addJavadoc("{@link Known#UNRECOGNIZED} when no constant has this number.\n")
        .addModifiers(PUBLIC)
        .returns(known(name))
        .addCode(body.build())
        .build();
  }

  private TypeSpec knownType(EnumType type) {
    TypeSpec.Builder known =
        TypeSpec.enumBuilder("Known")
            .addJavadoc("The numbers that this version knows.\n")
            .addModifiers(PUBLIC);
    firstNames(type).values().forEach(known::addEnumConstant);
    return known.addEnumConstant("UNRECOGNIZED").build();
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
