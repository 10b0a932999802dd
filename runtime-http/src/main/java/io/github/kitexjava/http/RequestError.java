package io.github.kitexjava.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that went wrong during a request, kept in its {@link ErrorChain}.
 *
 * @param meta more about it, for a middleware that logs or shows it
 */
public record RequestError(Throwable cause, ErrorType type, Map<String, Object> meta) {
  /** Keeps a copy of the map. */
  public RequestError {
    meta = Map.copyOf(meta);
  }

  /** The cause's message, or its type when it has none. */
  public String message() {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getName() : message;
  }

  /** The meta entries and {@code error}, for {@link RequestContext#json(int, Object)}. */
  public Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>(new java.util.TreeMap<>(meta));
    json.putIfAbsent("error", message());
    return json;
  }
}
