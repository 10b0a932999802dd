package io.github.kitexjava.http;

import org.jspecify.annotations.Nullable;

/**
 * Reads values of one type from JSON; generated code has one for each type that a route takes.
 *
 * <p>Stateless; safe for use by several threads.
 */
@FunctionalInterface
public interface JsonReader<T> {

  /**
   * Reads the value at which the input stands, to its end.
   *
   * @return null when it is not such a value, which the input has noted then
   */
  @Nullable T read(JsonInput in);
}
