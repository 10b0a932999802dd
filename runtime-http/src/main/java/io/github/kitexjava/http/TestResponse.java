package io.github.kitexjava.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of {@link Hertz#perform}, for tests.
 *
 * @param headers names are found whatever their case
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes as they would go out
public record TestResponse(int status, Map<String, List<String>> headers, byte[] body) {
  /** The body as UTF-8. */
  public String text() {
    return Utf8.decode(body);
  }

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }
}
