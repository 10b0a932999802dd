package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import java.util.Optional;

/**
 * The HTTP statuses that {@code api.http_code} asks for.
 *
 * <p>A declared exception is an answer, not a failure of the server, but nobody but the IDL knows
 * which one: without an annotation it is a 500, so that it is seen. The annotation on the field in
 * {@code throws} wins over the one on the exception.
 */
final class ErrorStatus {
  private static final int DEFAULT = 500;
  private static final String KEY = "api.http_code";

  private ErrorStatus() {}

  /** The status for an exception of a throws clause; empty when it is no exception or struct. */
  static Optional<Integer> of(Program program, Field thrown) {
    return exception(program, thrown)
        .map(
            struct ->
                status(thrown.annotations())
                    .or(() -> status(struct.annotations()))
                    .orElse(DEFAULT));
  }

  /** The exception that a field of a throws clause declares. */
  static Optional<StructType> exception(Program program, Field thrown) {
    return thrown.type().resolved() instanceof NamedType named && !named.isEnum()
        ? Optional.of(program.struct(named.symbol()))
        : Optional.empty();
  }

  /** The status of a good answer, when the method names one. */
  static Optional<Integer> ofSuccess(RoutedMethod method) {
    return status(method.method().annotations());
  }

  private static Optional<Integer> status(Annotations annotations) {
    return annotations.last(KEY).flatMap(a -> parse(a.value()));
  }

  /** Reports annotations that are no status of the right kind. */
  static void check(Program program, RoutedMethod method, Diagnostics diagnostics) {
    method.method().annotations().last(KEY).ifPresent(a -> check(a, 200, 299, diagnostics));
    for (Field thrown : method.method().exceptions()) {
      thrown.annotations().last(KEY).ifPresent(a -> check(a, 400, 599, diagnostics));
      exception(program, thrown)
          .flatMap(struct -> struct.annotations().last(KEY))
          .ifPresent(a -> check(a, 400, 599, diagnostics));
    }
  }

  private static void check(Annotation annotation, int least, int most, Diagnostics diagnostics) {
    Optional<Integer> status = parse(annotation.value());
    if (status.isEmpty() || status.get() < least || status.get() > most) {
      diagnostics.error(
          Code.INVALID_HTTP_CODE,
          annotation.span(),
          "`" + annotation.value() + "` is no status for this answer",
          "write one from " + least + " to " + most);
    }
  }

  private static Optional<Integer> parse(String text) {
    return text.matches("[1-5][0-9][0-9]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
