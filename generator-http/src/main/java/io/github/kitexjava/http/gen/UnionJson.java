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
import io.github.kitexjava.idl.model.StructType;
import java.util.stream.Collectors;

/** Emits the JSON reader and writer of a union: an object with exactly one member. */
final class UnionJson {
  private final HttpNames names;
  private final JsonExpressions expressions;

  UnionJson(HttpNames names) {
    this.names = names;
    this.expressions = new JsonExpressions(names);
  }

  TypeSpec generate(StructType union) {
    ClassName type = names.type(union.symbol());
    return TypeSpec.classBuilder(names.json(union.symbol()))
        .addModifiers(PUBLIC, FINAL)
        .addAnnotation(RuntimeNames.NULL_MARKED)
        .addAnnotations(Deprecations.suppressed(names.java().deprecations().usesOf(union)))
        .addJavadoc(
            "Reads and writes {@link $T} as a JSON object with one member.\n\n<p>A case that this"
                + " version does not know is written as an empty object.\n",
            type)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethod(write(union, type))
        .addMethod(read(union, type))
        .build();
  }

  private MethodSpec write(StructType union, ClassName type) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addModifiers(PUBLIC, STATIC)
            .addParameter(RuntimeNames.JSON_GENERATOR, "out")
            .addParameter(type, "value")
            .addStatement("out.writeStartObject()");
    boolean first = true;
    for (Field field : union.fields()) {
      String test = "if (value instanceof $T one)";
      if (first) {
        method.beginControlFlow(test, names.java().unionCase(union, field));
      } else {
        method.nextControlFlow("else " + test, names.java().unionCase(union, field));
      }
      first = false;
      method.addStatement("out.writeName($S)", FieldPlaces.jsonName(field));
      method.addStatement(expressions.write(field.type(), CodeBlock.of("one.value()")));
    }
    if (!first) {
      method.endControlFlow();
    }
    return method.addStatement("out.writeEndObject()").build();
  }

  private MethodSpec read(StructType union, ClassName type) {
    String members =
        union.fields().stream()
            .map(f -> "`" + FieldPlaces.jsonName(f) + "`")
            .collect(Collectors.joining(", "));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("read")
            .addJavadoc("Null when something is wrong, which the input has noted then.\n")
            .addModifiers(PUBLIC, STATIC)
            .addParameter(RuntimeNames.JSON_INPUT, "in")
            .returns(type.annotated(RuntimeNames.NULLABLE_ANNOTATION))
            .beginControlFlow("if (!in.beginObject())")
            .addStatement("return null")
            .endControlFlow()
            .addStatement("$T value = null", type.annotated(RuntimeNames.NULLABLE_ANNOTATION))
            .addStatement("int members = 0")
            .beginControlFlow("while (in.nextMember())")
            .beginControlFlow("switch (in.name())");
    for (Field field : union.fields()) {
      method.beginControlFlow("case $S ->", FieldPlaces.jsonName(field));
      readMember(method, union, field);
      method.addStatement("members++");
      method.endControlFlow();
    }
    return method
        .addStatement("default -> in.skip()")
        .endControlFlow()
        .endControlFlow()
        .beginControlFlow("if (members != 1)")
        .addStatement("in.error($S)", "expected exactly one of " + members)
        .endControlFlow()
        .addStatement("return in.failed() ? null : value")
        .build();
  }

  private void readMember(MethodSpec.Builder method, StructType union, Field field) {
    ClassName type = names.type(union.symbol());
    String factory = names.java().accessor(union, field);
    CodeBlock read = expressions.read(field.type(), "in");
    if (field.type().resolved() instanceof NamedType) {
      method.addStatement("$T one = $L", names.nullable(field.type()), read);
      method.addStatement("value = one == null ? null : $T.$L(one)", type, factory);
    } else {
      method.addStatement("value = $T.$L($L)", type, factory, read);
    }
  }
}
