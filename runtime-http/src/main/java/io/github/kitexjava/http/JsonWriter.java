package io.github.kitexjava.http;

import tools.jackson.core.JsonGenerator;

/**
 * Writes values of one type as JSON; generated code has one for each type that a route answers
 * with.
 *
 * <p>Stateless; safe for use by several threads.
 */
@FunctionalInterface
public interface JsonWriter<T> {

  /** Writes the value and nothing around it. */
  void write(JsonGenerator out, T value);
}
