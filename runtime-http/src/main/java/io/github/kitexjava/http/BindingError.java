package io.github.kitexjava.http;

import static java.util.Objects.requireNonNull;

/**
 * One thing in a request that is not as the IDL asks. Written for the client: it has no Java names.
 *
 * @param source where the value was, or the first place where it should have been
 * @param name as on the wire, in a body with its way down, such as {@code items[2].id}; empty for
 *     the body as a whole
 * @param message what was expected and what came
 */
public record BindingError(BindingSource source, String name, String message) {
  public BindingError {
    requireNonNull(source, "source");
    requireNonNull(name, "name");
    requireNonNull(message, "message");
  }

  /** As {@code query `id`: message}. */
  @Override
  public String toString() {
    return source.text() + (name.isEmpty() ? "" : " `" + name + "`") + ": " + message;
  }
}
