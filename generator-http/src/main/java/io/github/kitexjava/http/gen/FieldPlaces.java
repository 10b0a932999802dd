package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a request a field may come from: what its annotations say, else query, form and JSON
 * body.
 *
 * @param places in the order of precedence, without the JSON body, which comes last
 * @param inJson whether a JSON body may have it, under {@link #jsonName}
 * @param byDefault whether no annotation names a place
 */
record FieldPlaces(Field field, List<Place> places, boolean inJson, boolean byDefault) {

  FieldPlaces {
    places = List.copyOf(places);
  }

  /** A part of a request, in Hertz's order of precedence. */
  enum Part {
    PATH("path", "api.path"),
    /** Files stand before texts of the same form: {@code binary} fields take either. */
    FILE("file", "api.file_name"),
    FORM("form", "api.form"),
    QUERY("query", "api.query"),
    COOKIE("cookie", "api.cookie"),
    HEADER("header", "api.header"),
    RAW_BODY("rawBody", "api.raw_body");

    private final String method;
    private final String key;

    Part(String method, String key) {
      this.method = method;
      this.key = key;
    }

    /** The method of the runtime's {@code Binding}. */
    String method() {
      return method;
    }

    /** The constant of the runtime's {@code BindingSource}. */
    String source() {
      return switch (this) {
        case PATH, FORM, QUERY, COOKIE, HEADER -> name();
        case FILE -> "FORM";
        case RAW_BODY -> "BODY";
      };
    }
  }

  /**
   * One place.
   *
   * @param name on the wire; empty for a raw body
   */
  record Place(Part part, String name) {}

  static FieldPlaces of(Field field) {
    if (isHidden(field)) {
      return new FieldPlaces(field, List.of(), false, false);
    }
    List<Place> places = new ArrayList<>();
    for (Part part : Part.values()) {
      places(field, part).forEach(places::add);
    }
    boolean body = field.annotations().has("api.body");
    if (places.isEmpty() && !body) {
      places.add(new Place(Part.FORM, field.name()));
      places.add(new Place(Part.QUERY, field.name()));
      return new FieldPlaces(field, places, true, true);
    }
    return new FieldPlaces(field, places, body, false);
  }

  /**
   * The places of an argument that is a field of the request by itself: without annotations it
   * comes from the path first, where a route has a parameter of its name.
   *
   * @param parameters of the method's routes
   */
  static FieldPlaces ofArgument(Field argument, Set<String> parameters) {
    FieldPlaces places = of(argument);
    if (!places.byDefault || !parameters.contains(argument.name())) {
      return places;
    }
    List<Place> all = new ArrayList<>();
    all.add(new Place(Part.PATH, argument.name()));
    all.addAll(places.places);
    return new FieldPlaces(argument, all, true, true);
  }

  private static List<Place> places(Field field, Part part) {
    if (part == Part.RAW_BODY) {
      return field.annotations().has(part.key) ? List.of(new Place(part, "")) : List.of();
    }
    String key = part.key;
    if (part == Part.FILE && isBinary(field) && field.annotations().has("api.form")) {
      key = "api.form";
    }
    List<Place> found = named(field, part, key);
    // As hz, where api.body is the name in a form too.
    return found.isEmpty() && part == Part.FORM ? named(field, part, "api.body") : found;
  }

  private static List<Place> named(Field field, Part part, String key) {
    return field.annotations().last(key).stream()
        .map(a -> new Place(part, wireName(field, a)))
        .toList();
  }

  /** An annotation without a name means the field's own. */
  private static String wireName(Field field, Annotation annotation) {
    return annotation.value().isEmpty() ? field.name() : annotation.value();
  }

  private static boolean isBinary(Field field) {
    Type type = field.type().resolved();
    if (type instanceof ListType list) {
      type = list.element().resolved();
    } else if (type instanceof SetType set) {
      type = set.element().resolved();
    }
    return type == BaseType.BINARY;
  }

  /** True for {@code api.none = "true"}: neither bound nor in JSON. */
  static boolean isHidden(Field field) {
    return field
        .annotations()
        .last("api.none")
        .filter(a -> a.value().equalsIgnoreCase("true") || a.value().equals("1"))
        .isPresent();
  }

  /** The name of a field in JSON, in requests and answers. */
  static String jsonName(Field field) {
    return field.annotations().last("api.body").map(a -> wireName(field, a)).orElse(field.name());
  }

  Optional<Place> place(Part part) {
    return places.stream().filter(p -> p.part() == part).findFirst();
  }

  /** True when nothing but a body can have it. */
  boolean onlyInBody() {
    return !isHidden(field)
        && places.stream()
            .allMatch(
                p -> p.part() == Part.FORM || p.part() == Part.FILE || p.part() == Part.RAW_BODY);
  }
}
