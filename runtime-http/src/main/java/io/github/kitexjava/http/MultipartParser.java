package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@code multipart/form-data} body. Format: RFC 7578 over RFC 2046, section 5.1. */
final class MultipartParser {
  /** More parts than any form has; each costs a few objects. */
  private static final int MAX_PARTS = 1000;

  private final byte[] body;
  private final byte[] delimiter;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Map<String, List<FormFile>> files = new LinkedHashMap<>();

  private MultipartParser(byte[] body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(UTF_8);
  }

  static FormBody parse(MediaType type, byte[] body) {
    String boundary = type.parameters().getOrDefault("boundary", "");
    if (boundary.isEmpty() || boundary.length() > 70) {
      throw new BadRequestException("multipart body needs a boundary of 1 to 70 characters");
    }
    MultipartParser parser = new MultipartParser(body, boundary);
    parser.parts();
    return new FormBody(parser.fields, parser.files);
  }

  private void parts() {
    // The first delimiter has no line break before it when nothing stands in front of it.
    int at = startsWith(0, delimiter, 2) ? delimiter.length - 2 : after(indexOf(delimiter, 0));
    for (int parts = 0; !endsHere(at); parts++) {
      if (parts == MAX_PARTS) {
        throw new BadRequestException("multipart body has more than " + MAX_PARTS + " parts");
      }
      int headers = lineEnd(at);
      int end = indexOf(delimiter, headers - 2);
      if (end < 0) {
        throw broken();
      }
      part(headers, end);
      at = end + delimiter.length;
    }
  }

  private void part(int from, int end) {
    Map<String, String> headers = new LinkedHashMap<>();
    int at = from;
    while (at < end && !startsWith(at, "\r\n".getBytes(UTF_8), 0)) {
      int stop = lineEnd(at);
      if (stop > end + 2) {
        throw broken();
      }
      String line = new String(body, at, stop - 2 - at, UTF_8);
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw broken();
      }
      headers.put(
          line.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT),
          line.substring(colon + 1).strip());
      at = stop;
    }
    int start = Math.min(at + 2, end);
    add(headers, Arrays.copyOfRange(body, start, end));
  }

  private void add(Map<String, String> headers, byte[] content) {
    MediaType disposition = MediaType.parse(headers.getOrDefault("content-disposition", ""));
    String name = disposition.parameters().get("name");
    if (!disposition.essence().equals("form-data") || name == null) {
      throw new BadRequestException("multipart body has a part without a form field name");
    }
    String fileName = disposition.parameters().get("filename");
    if (fileName == null) {
      fields.computeIfAbsent(name, n -> new ArrayList<>(1)).add(Utf8.decode(content));
      return;
    }
    String type = headers.getOrDefault("content-type", "application/octet-stream");
    files
        .computeIfAbsent(name, n -> new ArrayList<>(1))
        .add(new FormFile(name, fileName, type, content));
  }

  private int after(int delimiterAt) {
    if (delimiterAt < 0) {
      throw broken();
    }
    return delimiterAt + delimiter.length;
  }

  /** Two hyphens behind a delimiter say that it was the last. */
  private boolean endsHere(int at) {
    return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
  }

  /** The place behind the next line break. */
  private int lineEnd(int from) {
    for (int i = from; i + 1 < body.length; i++) {
      if (body[i] == '\r' && body[i + 1] == '\n') {
        return i + 2;
      }
    }
    throw broken();
  }

  private int indexOf(byte[] wanted, int from) {
    for (int i = Math.max(from, 0); i + wanted.length <= body.length; i++) {
      if (body[i] == wanted[0] && startsWith(i, wanted, 0)) {
        return i;
      }
    }
    return -1;
  }

  private boolean startsWith(int at, byte[] wanted, int skipped) {
    int length = wanted.length - skipped;
    return at + length <= body.length
        && Arrays.equals(body, at, at + length, wanted, skipped, wanted.length);
  }

  private static BadRequestException broken() {
    return new BadRequestException("multipart body is broken or ends early");
  }
}
