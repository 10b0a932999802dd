package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.EnumType.Constant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Emits a Java enum. One that is too large for Java is the business of {@link OpenEnumGenerator}.
 */
final class EnumGenerator {
  /** Java 17 to 25 stop between 3,400 and 3,500, where the initializer reaches 64 KiB. */
  static final int MAX_CONSTANTS = 3000;

  private static final String UNRECOGNIZED = "UNRECOGNIZED";

  private final JavaNames names;

  EnumGenerator(JavaNames names) {
    this.names = names;
  }

  /** True for an enum that can only be a class. */
  static boolean isTooLarge(EnumType type) {
    return type.constants().size() > MAX_CONSTANTS;
  }

  TypeSpec generate(EnumType type) {
    ClassName name = names.className(type.symbol());
    TypeSpec.Builder result =
        TypeSpec.enumBuilder(name)
            .addJavadoc(Deprecations.of(type).document(SafeJavadoc.of(type.doc())))
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(Deprecations.of(type).annotations())
            .addModifiers(PUBLIC)
            .addSuperinterface(RuntimeTypes.ENUM);
    Map<Integer, Constant> first = new LinkedHashMap<>();
    for (Constant constant : type.constants()) {
      if (first.putIfAbsent(constant.value(), constant) == null) {
        result.addEnumConstant(
            names.enumConstant(type, constant),
            constant(constant.value(), constant.doc(), Deprecations.of(constant)));
      } else {
        Constant original = first.get(constant.value());
        result.addField(alias(type, name, constant, names.enumConstant(type, original)));
      }
    }
    String unknown =
        "A number that this version does not know; only fields and lists can send it on.";
    result
        .addEnumConstant(UNRECOGNIZED, constant(-1, new Doc(unknown), new Deprecation(false, "")))
        .addField(TypeName.INT, "value", PRIVATE, FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(TypeName.INT, "value")
                .addStatement("this.value = value")
                .build())
        .addMethod(value(name));
    MethodSpec forValue = forValue(name, type, first);
    if (!names.jackson().writesNumbers(false)) {
      return result.addMethod(forValue).build();
    }
    return result
        .addMethod(jsonValue())
        .addMethod(forValue.toBuilder().addAnnotation(JacksonCode.creator()).build())
        .build();
  }

  /** Jackson asks each constant once, also the one without a number. */
  private static MethodSpec jsonValue() {
    return MethodSpec.methodBuilder(JacksonCode.WRITE)
        .addJavadoc("What Jackson writes: the number, or the name of what has none.\n")
        .addAnnotation(JacksonCode.value())
        .addModifiers(PUBLIC)
        .returns(Object.class)
        .addStatement("return this == $N ? name() : value", UNRECOGNIZED)
        .build();
  }

  private static TypeSpec constant(int value, Doc doc, Deprecation deprecation) {
    return TypeSpec.anonymousClassBuilder("$L", value)
        .addJavadoc(deprecation.document(SafeJavadoc.of(doc)))
        .addAnnotations(deprecation.annotations())
        .build();
  }

  private FieldSpec alias(EnumType type, ClassName name, Constant constant, String original) {
    return FieldSpec.builder(name, names.enumConstant(type, constant), PUBLIC, STATIC, FINAL)
        .addJavadoc(
            Deprecations.of(constant)
                .document(
                    SafeJavadoc.of(constant.doc(), "Another name of {@link #" + original + "}.")))
        .addAnnotations(Deprecations.of(constant).annotations())
        .initializer("$N", original)
        .build();
  }

  private static MethodSpec value(ClassName name) {
    return MethodSpec.methodBuilder("value")
        .addJavadoc("@throws IllegalStateException for {@link #UNRECOGNIZED}\n")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(TypeName.INT)
        .beginControlFlow("if (this == $N)", UNRECOGNIZED)
        .addStatement("throw $T.unrecognized($S)", RuntimeTypes.ENUM, name.simpleName())
        .endControlFlow()
        .addStatement("return value")
        .build();
  }

  private MethodSpec forValue(ClassName name, EnumType type, Map<Integer, Constant> constants) {
    CodeBlock.Builder body = CodeBlock.builder().add("return switch (value) {\n").indent();
    constants.forEach(
        (value, constant) ->
            body.add("case $L -> $N;\n", value, names.enumConstant(type, constant)));
    body.add("default -> $N;\n", UNRECOGNIZED).unindent().add("};\n");
    return MethodSpec.methodBuilder("forValue")
        .addJavadoc("{@link #UNRECOGNIZED} when no constant has this number.\n")
        .addModifiers(PUBLIC, STATIC)
        .returns(name)
        .addParameter(TypeName.INT, "value")
        .addCode(body.build())
        .build();
  }
}
