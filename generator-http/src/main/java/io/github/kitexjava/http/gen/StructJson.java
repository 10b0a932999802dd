package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Type;
import java.util.List;
import java.util.Set;

/** Emits the JSON reader and writer of a struct or exception. */
final class StructJson {
  private final HttpNames names;
  private final JsonExpressions expressions;

  StructJson(HttpNames names) {
    this.names = names;
    this.expressions = new JsonExpressions(names);
  }

  TypeSpec generate(StructType struct) {
    ClassName type = names.type(struct.symbol());
    ClassName json = names.json(struct.symbol());
    return TypeSpec.classBuilder(json)
        .addModifiers(PUBLIC, FINAL)
        .addAnnotation(RuntimeNames.NULL_MARKED)
        .addAnnotations(Deprecations.suppressed(names.java().deprecations().usesOf(struct)))
        .addJavadoc("Reads and writes {@link $T} as JSON, with the names of the IDL.\n", type)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethod(write(struct, type))
        .addMethod(read(struct, type))
        .build();
  }

  private MethodSpec write(StructType struct, ClassName type) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addModifiers(PUBLIC, STATIC)
            .addParameter(RuntimeNames.JSON_GENERATOR, "out")
            .addParameter(type, "value");
    names.java().check(struct).ifPresent(check -> method.addStatement("value.$N()", check));
    method.addStatement("out.writeStartObject()");
    Set<Field> optionals = names.java().optionals(struct);
    for (Field field : visible(struct)) {
      CodeBlock value =
          CodeBlock.of(
              optionals.contains(field) ? "value.$L().orElseThrow()" : "value.$L()",
              names.java().accessor(struct, field));
      if (field.requiredness() == Requiredness.OPTIONAL) {
        method.beginControlFlow("if (value.$L())", names.java().has(struct, field));
        writeField(method, struct, field, value);
        method.endControlFlow();
      } else if (field.requiredness() == Requiredness.DEFAULT
          && HttpNames.hasNoZero(field.type())) {
        method.beginControlFlow("if (value.$L())", names.java().has(struct, field));
        writeField(method, struct, field, value);
        method.nextControlFlow("else");
        method.addStatement("out.writeNullProperty($S)", FieldPlaces.jsonName(field));
        method.endControlFlow();
      } else {
        writeField(method, struct, field, value);
      }
    }
    return method.addStatement("out.writeEndObject()").build();
  }

  private void writeField(
      MethodSpec.Builder method, StructType struct, Field field, CodeBlock value) {
    method.addStatement("out.writeName($S)", FieldPlaces.jsonName(field));
    Type type = field.type().resolved();
    if (type instanceof NamedType named && named.isEnum()) {
      // The number, so that one which this version does not know is passed on.
      method.addStatement("out.writeNumber(value.$L())", names.java().raw(struct, field));
      return;
    }
    if (FieldTarget.isQuoted(field)) {
      method.addStatement("$T.quoted(out, $L)", RuntimeNames.JSON_OUTPUT, value);
    } else {
      method.addStatement(expressions.write(type, value));
    }
  }

  private MethodSpec read(StructType struct, ClassName type) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("read")
            .addJavadoc("Null when something is wrong, which the input has noted then.\n")
            .addModifiers(PUBLIC, STATIC)
            .addParameter(RuntimeNames.JSON_INPUT, "in")
            .returns(type.annotated(RuntimeNames.NULLABLE_ANNOTATION))
            .beginControlFlow("if (!in.beginObject())")
            .addStatement("return null")
            .endControlFlow()
            .addStatement("$T.Builder value = $T.builder()", type, type);
    List<Field> required =
        visible(struct).stream().filter(f -> f.requiredness() == Requiredness.REQUIRED).toList();
    required.forEach(f -> method.addStatement("boolean $L = false", seen(f)));
    method.beginControlFlow("while (in.nextMember())");
    method.beginControlFlow("switch (in.name())");
    FieldTarget target = new FieldTarget(names, FieldTarget.builder(names, struct, "value"));
    for (Field field : visible(struct)) {
      CodeBlock set = target.fromJson(field);
      if (field.requiredness() == Requiredness.REQUIRED) {
        method.beginControlFlow("case $S ->", FieldPlaces.jsonName(field));
        method.addStatement(set);
        method.addStatement("$L = true", seen(field));
        method.endControlFlow();
      } else {
        method.addStatement("case $S -> $L", FieldPlaces.jsonName(field), set);
      }
    }
    method.addStatement("default -> in.skip()");
    method.endControlFlow().endControlFlow();
    return finish(method, required).build();
  }

  private MethodSpec.Builder finish(MethodSpec.Builder method, List<Field> required) {
    for (Field field : required) {
      method.beginControlFlow("if (!$L)", seen(field));
      method.addStatement("in.missing($S)", FieldPlaces.jsonName(field));
      method.endControlFlow();
    }
    return method.addStatement("return in.failed() ? null : value.build()");
  }

  private static String seen(Field field) {
    return "has" + (field.id() < 0 ? "Minus" + -field.id() : field.id());
  }

  private static List<Field> visible(StructType struct) {
    return struct.fields().stream().filter(f -> !FieldPlaces.isHidden(f)).toList();
  }
}
