package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.idl.model.EnumType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Emits the JSON reader and writer of an enum: numbers go out, names and numbers come in. */
final class EnumJson {
  /** A method of Java's ends at 64 KiB; a case takes about 40 bytes. */
  private static final int MAX_CASES = 1000;

  private final HttpNames names;

  EnumJson(HttpNames names) {
    this.names = names;
  }

  TypeSpec generate(EnumType enumeration) {
    ClassName type = names.type(enumeration.symbol());
    return TypeSpec.classBuilder(names.json(enumeration.symbol()))
        .addModifiers(PUBLIC, FINAL)
        .addAnnotation(RuntimeNames.NULL_MARKED)
        .addAnnotations(
            Deprecations.suppressed(names.java().deprecations().isDeprecated(enumeration.symbol())))
        .addJavadoc(
            "Writes {@link $T} as its number; reads numbers and the names of the IDL.\n", type)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethod(write(type))
        .addMethod(toText(type))
        .addMethod(read(enumeration))
        .addMethod(readNumber(enumeration))
        .addMethod(fromText(enumeration))
        .addMethod(numberFromText(enumeration))
        .addMethod(known(enumeration))
        .addMethods(numberOf(enumeration))
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

  private MethodSpec read(EnumType enumeration) {
    ClassName json = names.json(enumeration.symbol());
    return MethodSpec.methodBuilder("read")
        .addJavadoc(
            "Null when the input has no member of this enum, which the input has noted then.\n")
        .addModifiers(PUBLIC, STATIC)
        .addParameter(RuntimeNames.JSON_INPUT, "in")
        .returns(nullable(enumeration))
        .addStatement(
            "return in.enumValue($S, $T::numberOf, $T::known)", enumeration.name(), json, json)
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

  private MethodSpec fromText(EnumType enumeration) {
    ClassName json = names.json(enumeration.symbol());
    return MethodSpec.methodBuilder("fromText")
        .addJavadoc("Null when the text is no member of this enum, which is noted then.\n")
        .addModifiers(PUBLIC, STATIC)
        .addParameter(RuntimeNames.BINDING_VALUE, "text")
        .returns(nullable(enumeration))
        .addStatement(
            "return text.enumValue($S, $T::numberOf, $T::known)", enumeration.name(), json, json)
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

  private MethodSpec known(EnumType enumeration) {
    ClassName type = names.type(enumeration.symbol());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("known")
            .addModifiers(PRIVATE, STATIC)
            .addParameter(int.class, "number")
            .returns(nullable(enumeration));
    if (names.java().isOpen(enumeration)) {
      return method.addStatement("return $T.forValue(number)", type).build();
    }
    return method
        .addStatement("$T value = $T.forValue(number)", type, type)
        .addStatement("return value == $T.UNRECOGNIZED ? null : value", type)
        .build();
  }

  private TypeName nullable(EnumType enumeration) {
    return names.type(enumeration.symbol()).annotated(RuntimeNames.NULLABLE_ANNOTATION);
  }

  /** The numbers of the names, in methods that are small enough for Java. */
  private static List<MethodSpec> numberOf(EnumType enumeration) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    enumeration.constants().forEach(c -> numbers.putIfAbsent(c.name(), c.value()));
    List<Map.Entry<String, Integer>> all = List.copyOf(numbers.entrySet());
    List<MethodSpec> methods = new ArrayList<>();
    for (int start = 0; start == 0 || start < all.size(); start += MAX_CASES) {
      int end = Math.min(all.size(), start + MAX_CASES);
      String next = end < all.size() ? methodName(end) + "(name)" : "";
      methods.add(numberOf(methodName(start), all.subList(start, end), next));
    }
    return methods;
  }

  private static MethodSpec numberOf(
      String method, List<Map.Entry<String, Integer>> numbers, String next) {
    CodeBlock.Builder body = CodeBlock.builder().add("return switch (name) {\n").indent();
    numbers.forEach(
        n -> body.add("case $S -> $T.of($L);\n", n.getKey(), OptionalInt.class, n.getValue()));
    if (next.isEmpty()) {
      body.add("default -> $T.empty();\n", OptionalInt.class);
    } else {
      body.add("default -> $L;\n", next);
    }
    return MethodSpec.methodBuilder(method)
        .addModifiers(PRIVATE, STATIC)
        .addParameter(String.class, "name")
        .returns(OptionalInt.class)
        .addCode(body.unindent().add("};\n").build())
        .build();
  }

  private static String methodName(int start) {
    return start == 0 ? "numberOf" : "numberOf" + start;
  }
}
