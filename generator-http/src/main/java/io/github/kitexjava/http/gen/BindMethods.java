package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.http.gen.FieldPlaces.Place;
import io.github.kitexjava.idl.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Emits the method that binds a request, and the one that takes its JSON body apart. The variable
 * {@code request} is what is being filled.
 */
final class BindMethods {
  /** More containers inside each other than any IDL has; their lambdas have numbered names. */
  private static final int MAX_DEPTH = 100;

  private final FieldTarget target;
  private final Function<Field, FieldPlaces> places;
  private final Predicate<Field> required;

  /**
   * Prepares for one request type.
   *
   * @param places where a field may come from
   * @param required whether a request without the field is refused
   */
  BindMethods(FieldTarget target, Function<Field, FieldPlaces> places, Predicate<Field> required) {
    this.target = target;
    this.places = places;
    this.required = required;
  }

  /**
   * The method {@code bind}.
   *
   * @param result what it returns
   * @param filled the type of {@code request}
   * @param create makes an empty one
   * @param finish makes the result of it
   */
  MethodSpec bind(
      List<Field> fields, TypeName result, TypeName filled, CodeBlock create, CodeBlock finish) {
    NameAllocator locals = new NameAllocator();
    List.of("c", "in", "request", "body", "one", "text", "element").forEach(locals::newName);
    for (int depth = 2; depth < MAX_DEPTH; depth++) {
      locals.newName("text" + depth);
      locals.newName("element" + depth);
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("bind")
            .addJavadoc(
                "@throws $T with everything that is wrong with the request\n",
                RuntimeNames.BIND_EXCEPTION)
            .addModifiers(PUBLIC, STATIC)
            .addParameter(RuntimeNames.REQUEST_CONTEXT, "c")
            .returns(result)
            .addStatement("$T in = new $T(c)", RuntimeNames.BINDING, RuntimeNames.BINDING)
            .addStatement("$T request = $L", filled, create);
    if (!inJson(fields).isEmpty()) {
      method.addStatement("in.json(body -> readBody(body, in, request))");
    }
    for (Field field : fields) {
      bind(method, places.apply(field), locals);
    }
    return method.addStatement("in.finish()").addStatement("return $L", finish).build();
  }

  private void bind(MethodSpec.Builder method, FieldPlaces places, NameAllocator locals) {
    Field field = places.field();
    if (places.places().isEmpty()) {
      if (required.test(field) && places.inJson()) {
        method.addStatement(missing(places));
      }
      return;
    }
    String value = locals.newName(field.name());
    List<CodeBlock> lookups = new ArrayList<>();
    for (Place place : places.places()) {
      lookups.add(lookup(place));
    }
    CodeBlock.Builder first = lookups.get(0).toBuilder();
    lookups.stream().skip(1).forEach(other -> first.add(".or($L)", other));
    method.addStatement("$T $N = $L", RuntimeNames.BINDING_VALUE, value, first.build());
    method.beginControlFlow("if ($N.isPresent())", value);
    method.addStatement(target.fromText(field, value));
    if (required.test(field)) {
      method.nextControlFlow("else");
      method.addStatement(missing(places));
    }
    method.endControlFlow();
  }

  private static CodeBlock lookup(Place place) {
    return place.name().isEmpty()
        ? CodeBlock.of("in.$L()", place.part().method())
        : CodeBlock.of("in.$L($S)", place.part().method(), place.name());
  }

  private static CodeBlock missing(FieldPlaces places) {
    String field = places.field().name();
    if (places.byDefault()) {
      return CodeBlock.of("in.require($S)", field);
    }
    Optional<Place> place = places.places().stream().filter(p -> !isForm(p)).findFirst();
    if (places.inJson()) {
      String source = place.map(p -> p.part().source()).orElse("BODY");
      String name = place.map(Place::name).orElse(FieldPlaces.jsonName(places.field()));
      return CodeBlock.of(
          "in.require($S, $T.$L, $S)", field, RuntimeNames.BINDING_SOURCE, source, name);
    }
    Place first = place.orElse(places.places().get(0));
    return CodeBlock.of(
        "in.missing($T.$L, $S)", RuntimeNames.BINDING_SOURCE, first.part().source(), first.name());
  }

  private static boolean isForm(Place place) {
    return place.part() == FieldPlaces.Part.FORM;
  }

  /** The method {@code readBody}; only for requests that a JSON body may be a part of. */
  MethodSpec readBody(List<Field> fields, TypeName filled) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("readBody")
            .addModifiers(PRIVATE, STATIC)
            .addParameter(RuntimeNames.JSON_INPUT, "in")
            .addParameter(RuntimeNames.BINDING, "binding")
            .addParameter(filled, "request")
            .beginControlFlow("if (!in.beginObject())")
            .addStatement("return")
            .endControlFlow()
            .beginControlFlow("while (in.nextMember())")
            .beginControlFlow("switch (in.name())");
    for (Field field : inJson(fields)) {
      CodeBlock set = target.fromJson(field);
      if (required.test(field)) {
        method.beginControlFlow("case $S ->", FieldPlaces.jsonName(field));
        method.addStatement(set);
        method.addStatement("binding.found($S)", field.name());
        method.endControlFlow();
      } else {
        method.addStatement("case $S -> $L", FieldPlaces.jsonName(field), set);
      }
    }
    return method.addStatement("default -> in.skip()").endControlFlow().endControlFlow().build();
  }

  /** The fields that a JSON body may have. */
  static List<Field> inJson(List<Field> fields) {
    return fields.stream().filter(f -> FieldPlaces.of(f).inJson()).toList();
  }
}
