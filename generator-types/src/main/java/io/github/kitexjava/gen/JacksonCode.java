package io.github.kitexjava.gen;

import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;

/**
 * Adds what Jackson needs to read and write a type: two methods, with annotations that both its
 * second and its third version know. What they do is the runtime's affair.
 */
final class JacksonCode {
  static final String WRITE = "jsonValue";
  static final String READ = "ofJsonValue";

  /** The methods that types have then. */
  static final List<String> METHODS = List.of(WRITE, READ);

  private static final String PACKAGE = "com.fasterxml.jackson.annotation";
  private static final ClassName AUTO_DETECT = ClassName.get(PACKAGE, "JsonAutoDetect");
  private static final ClassName CREATOR = ClassName.get(PACKAGE, "JsonCreator");
  private static final AnnotationSpec VALUE =
      AnnotationSpec.builder(ClassName.get(PACKAGE, "JsonValue")).build();
  private static final ClassName PLAIN =
      ClassName.get("io.github.kitexjava.thrift.protocol", "PlainValues");
  private static final ClassName MAP = ClassName.get(Map.class);
  private static final ClassName TEXT = ClassName.get(String.class);

  private final TypeOptions options;

  JacksonCode(TypeOptions options) {
    this.options = options;
  }

  boolean isAsked() {
    return options.has(TypeChoice.JACKSON);
  }

  /** To a struct or an exception. */
  void addToClass(TypeSpec.Builder type, ClassName name) {
    if (isAsked()) {
      type.addMethod(write().addModifiers(PUBLIC).build()).addMethod(read(name));
    }
  }

  /** The same to a bean, whose getters and setters Jackson must pass over then. */
  void addToBean(TypeSpec.Builder type, ClassName name) {
    if (isAsked()) {
      AnnotationSpec.Builder none = AnnotationSpec.builder(AUTO_DETECT);
      for (String kind : List.of("getterVisibility", "isGetterVisibility", "setterVisibility")) {
        none.addMember(kind, "$T.Visibility.NONE", AUTO_DETECT);
      }
      type.addAnnotation(none.build());
    }
    addToClass(type, name);
  }

  /** To a union. */
  void addToInterface(TypeSpec.Builder type, ClassName name) {
    if (isAsked()) {
      type.addMethod(write().addModifiers(PUBLIC, DEFAULT).build()).addMethod(read(name));
    }
  }

  /** Whether enums are their numbers: open ones always, as they have no names for all. */
  boolean writesNumbers(boolean open) {
    return isAsked() && (open || options.has(TypeChoice.JSON_ENUM_NUMBERS));
  }

  /** For the method that gives the number. */
  static AnnotationSpec value() {
    return VALUE;
  }

  /** For the method that makes a value of one parameter. */
  static AnnotationSpec creator() {
    return AnnotationSpec.builder(CREATOR).addMember("mode", "$T.Mode.DELEGATING", CREATOR).build();
  }

  private MethodSpec.Builder write() {
    return MethodSpec.methodBuilder(WRITE)
        .addJavadoc("What Jackson writes: the fields that are set, by name.\n")
        .addAnnotation(VALUE)
        .returns(ParameterizedTypeName.get(MAP, TEXT, RuntimeTypes.OBJECT))
        .addStatement("return $L.of(this)", style());
  }

  private MethodSpec read(ClassName name) {
    TypeName any = WildcardTypeName.subtypeOf(Object.class);
    return MethodSpec.methodBuilder(READ)
        .addJavadoc("What Jackson reads; names that are not known here are passed over.\n\n")
        .addJavadoc("@throws IllegalArgumentException if something is of another type\n")
        .addAnnotation(creator())
        .addModifiers(PUBLIC, STATIC)
        .returns(name)
        .addParameter(ParameterizedTypeName.get(MAP, TEXT, any), "value")
        .addStatement(
            "return $L$L.read(CODEC.descriptor(), value)",
            style(),
            isPlain() ? CodeBlock.of("") : CodeBlock.of("\n"))
        .build();
  }

  /** True for the style that has a constant of its own. */
  private boolean isPlain() {
    return !options.has(TypeChoice.JSON_SNAKE_CASE)
        && !options.has(TypeChoice.JSON_LOWER_CAMEL)
        && !options.has(TypeChoice.JSON_ENUM_NUMBERS);
  }

  private CodeBlock style() {
    String names =
        options.has(TypeChoice.JSON_SNAKE_CASE)
            ? "SNAKE_CASE"
            : options.has(TypeChoice.JSON_LOWER_CAMEL) ? "LOWER_CAMEL" : "IDL";
    boolean numbers = options.has(TypeChoice.JSON_ENUM_NUMBERS);
    return isPlain()
        ? CodeBlock.of("$T.JSON", PLAIN)
        : CodeBlock.of(
            "new $T($T.Names.$L, $T.Enums.$L)",
            PLAIN,
            PLAIN,
            names,
            PLAIN,
            numbers ? "NUMBER" : "NAME");
  }
}
