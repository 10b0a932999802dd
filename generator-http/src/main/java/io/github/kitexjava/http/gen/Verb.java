package io.github.kitexjava.http.gen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The HTTP methods that an annotation can ask for; {@link #ANY} is all of them. */
enum Verb {
  GET,
  POST,
  PUT,
  DELETE,
  PATCH,
  OPTIONS,
  HEAD,
  ANY;

  /** As the engine's registering method and names of hooks have it. */
  String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code api.get}. */
  String annotationKey() {
    return "api." + lowerCase();
  }

  static Optional<Verb> ofAnnotation(String key) {
    return Arrays.stream(values()).filter(v -> v.annotationKey().equalsIgnoreCase(key)).findFirst();
  }

  /** True when a request of this method has a body with a meaning. */
  boolean hasBody() {
    return this == POST || this == PUT || this == PATCH || this == DELETE || this == ANY;
  }

  /** True when some request is answered by both. */
  boolean overlaps(Verb other) {
    return this == other || this == ANY || other == ANY;
  }
}
