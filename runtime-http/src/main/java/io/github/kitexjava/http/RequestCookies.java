package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code Cookie} header: RFC 6265, section 4.2.1, with quotes around values removed. */
final class RequestCookies {
  private RequestCookies() {}

  static Map<String, List<String>> parse(List<String> headers) {
    Map<String, List<String>> cookies = new LinkedHashMap<>();
    for (String header : headers) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          cookies
              .computeIfAbsent(pair.substring(0, equals).strip(), n -> new ArrayList<>(1))
              .add(unquote(pair.substring(equals + 1).strip()));
        }
      }
    }
    return cookies;
  }

  private static String unquote(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
