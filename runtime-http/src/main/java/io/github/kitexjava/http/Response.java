package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An answer in the making; a later setting replaces an earlier one. */
final class Response {
  private static final byte[] EMPTY = {};

  private int status = 200;
  private final HeaderFields headers = new HeaderFields();
  private byte[] body = EMPTY;

  int status() {
    return status;
  }

  void status(int code) {
    if (code < 200 || code > 599) {
      throw new IllegalArgumentException(
          "status `" + code + "` cannot be sent, expected 200 to 599");
    }
    status = code;
  }

  HeaderFields headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  void set(int code, String contentType, byte[] bytes) {
    status(code);
    headers.set("Content-Type", contentType);
    body = bytes;
  }

  void dropBody() {
    headers.remove("Content-Type");
    body = EMPTY;
  }

  /** For HEAD: the headers speak of a body that does not go out. */
  void omitBody() {
    body = EMPTY;
  }

  /** An answer without anything but a status, as after a panic. */
  void reset(int code) {
    status(code);
    headers.clear();
    body = EMPTY;
  }

  static Response text(int code, String message) {
    Response response = new Response();
    response.set(code, "text/plain", message.getBytes(UTF_8));
    return response;
  }

  /** HTTP allows no body with these. */
  boolean mayHaveBody() {
    return status != 204 && status != 304;
  }
}
