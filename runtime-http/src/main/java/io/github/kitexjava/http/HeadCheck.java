package io.github.kitexjava.http;

import java.util.Optional;

/**
 * What a request's head must have beyond what the decoder checks; each rule closes a known hole.
 */
final class HeadCheck {
  private HeadCheck() {}

  /** What is wrong, fit for the peer. */
  static Optional<String> problem(RequestHead head) {
    int hosts = head.headers().all("Host").size();
    if (hosts == 0 && head.protocol().equals("HTTP/1.1")) {
      return Optional.of("missing required Host header");
    }
    if (hosts > 1) {
      return Optional.of("more than one Host header");
    }
    if (head.headers().contains("")) {
      return Optional.of("header without a name");
    }
    // Whatever else an intermediary could read differently, such as `chunked, chunked`.
    boolean oddCoding =
        head.headers().all("Transfer-Encoding").stream()
            .anyMatch(value -> !value.strip().equalsIgnoreCase("chunked"));
    if (oddCoding || head.headers().all("Transfer-Encoding").size() > 1) {
      return Optional.of("transfer encoding is not `chunked`");
    }
    return Optional.empty();
  }
}
