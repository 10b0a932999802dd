package io.github.kitexjava.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A header value of the form {@code type; name=value; name="value"}.
 *
 * @param essence lower case, without parameters; empty when the header is absent
 * @param parameters by lower-case name, quotes removed
 */
record MediaType(String essence, Map<String, String> parameters) {
  static MediaType parse(String value) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int at = next(value, 0, ';');
    String essence = value.substring(0, at).strip().toLowerCase(Locale.ROOT);
    while (at < value.length()) {
      int end = next(value, at + 1, ';');
      addParameter(value.substring(at + 1, end), parameters);
      at = end;
    }
    return new MediaType(essence, parameters);
  }

  private static void addParameter(String text, Map<String, String> parameters) {
    int equals = text.indexOf('=');
    if (equals > 0) {
      String name = text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      parameters.putIfAbsent(name, unquote(text.substring(equals + 1).strip()));
    }
  }

  /** The place of the next separator that stands outside quotes. */
  private static int next(String text, int from, char separator) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        return i;
      }
    }
    return text.length();
  }

  private static String unquote(String text) {
    if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 1; i < text.length() - 1; i++) {
      // Browsers escape the quote only; older ones send `C:\file`, where `\f` is no escape.
      if (text.charAt(i) == '\\'
          && "\\\"".indexOf(text.charAt(i + 1)) >= 0
          && i + 2 < text.length()) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }
}
