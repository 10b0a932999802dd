package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.EnumType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Emits the JSON reader and writer of an enum: numbers go out, names and numbers come in. */
final class EnumJson {
  private final HttpNames names;

  EnumJson(HttpNames names) {
    this.names = names;
  }

  TypeSpec generate(EnumType enumeration) {
    ClassName type = names.type(enumeration.symbol());
    return TypeSpec.classBuilder(names.json(enumeration.symbol()))
        .addModifiers(PUBLIC, FINAL)
        .addAnnotation(RuntimeNames.NULL_MARKED)
        .addJavadoc(
            "Writes {@link $T} as its number; reads numbers and the names of the IDL.\n", type)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethod(write(type))
        .addMethod(toText(type))
        .addMethod(read(type))
        .addMethod(readNumber(enumeration))
        .addMethod(fromText(type))
        .addMethod(numberFromText(enumeration))
        .addMethod(numberOf(enumeration))
        .build();
  }

  private static MethodSpec write(ClassName type) {
    return MethodSpec.methodBuilder("write")
        .addModifiers(PUBLIC, STATIC)
        .addParameter(RuntimeNames.JSON_GENERATOR, "out")
        .addParameter(type, "value")
        .addStatement("out.writeNumber(value.value())")
        .build();
  }

  private static MethodSpec toText(ClassName type) {
    return MethodSpec.methodBuilder("toText")
        .addJavadoc("The number, as the key of a map.\n")
        .addModifiers(PUBLIC, STATIC)
        .addParameter(type, "value")
        .returns(String.class)
        .addStatement("return $T.toString(value.value())", Integer.class)
        .build();
  }

  private static MethodSpec read(ClassName type) {
    return MethodSpec.methodBuilder("read")
        .addModifiers(PUBLIC, STATIC)
        .addParameter(RuntimeNames.JSON_INPUT, "in")
        .returns(type)
        .addStatement("return $T.forValue(readNumber(in))", type)
        .build();
  }

  private MethodSpec readNumber(EnumType enumeration) {
    return MethodSpec.methodBuilder("readNumber")
        .addJavadoc("Also a number that this version does not know.\n")
        .addModifiers(PUBLIC, STATIC)
        .addParameter(RuntimeNames.JSON_INPUT, "in")
        .returns(int.class)
        .addStatement(
            "return in.enumNumber($S, $T::numberOf)",
            enumeration.name(),
            names.json(enumeration.symbol()))
        .build();
  }

  private static MethodSpec fromText(ClassName type) {
    return MethodSpec.methodBuilder("fromText")
        .addModifiers(PUBLIC, STATIC)
        .addParameter(RuntimeNames.BINDING_VALUE, "text")
        .returns(type)
        .addStatement("return $T.forValue(numberFromText(text))", type)
        .build();
  }

  private MethodSpec numberFromText(EnumType enumeration) {
    return MethodSpec.methodBuilder("numberFromText")
        .addJavadoc("Also a number that this version does not know.\n")
        .addModifiers(PUBLIC, STATIC)
        .addParameter(RuntimeNames.BINDING_VALUE, "text")
        .returns(int.class)
        .addStatement(
            "return text.enumNumber($S, $T::numberOf)",
            enumeration.name(),
            names.json(enumeration.symbol()))
        .build();
  }

  private static MethodSpec numberOf(EnumType enumeration) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    enumeration.constants().forEach(c -> numbers.putIfAbsent(c.name(), c.value()));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("numberOf")
            .addModifiers(PRIVATE, STATIC)
            .addParameter(String.class, "name")
            .returns(OptionalInt.class)
            .beginControlFlow("return switch (name)");
    numbers.forEach(
        (name, number) ->
            method.addStatement("case $S -> $T.of($L)", name, OptionalInt.class, number));
    return method
        .addStatement("default -> $T.empty()", OptionalInt.class)
        .endControlFlow("")
        .build();
  }
}
