package io.github.kitexjava.http;

import org.jspecify.annotations.Nullable;

/** How generated routes turn what a handler returns into an answer. */
public final class BindingResults {
  private static final int OK = 200;

  private BindingResults() {}

  /**
   * Answers with JSON and the status that the handler left in the context.
   *
   * @param value null when the handler has answered by itself; nothing is done then
   */
  public static <T> void json(RequestContext c, @Nullable T value, JsonWriter<T> writer) {
    if (value != null) {
      c.json(c.status(), value, writer);
    }
  }

  /**
   * Ends the answer of a method without a result, unless the handler has answered by itself.
   *
   * @param status for an empty answer, such as 204
   */
  public static void empty(RequestContext c, int status) {
    if (c.status() == OK
        && c.responseBody().length == 0
        && c.responseHeader("Content-Type").isEmpty()) {
      c.status(status);
    }
  }
}
