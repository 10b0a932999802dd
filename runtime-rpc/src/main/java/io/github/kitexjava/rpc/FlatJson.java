package io.github.kitexjava.rpc;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A JSON object whose values are all strings, which is all that a header has. RFC 8259. */
final class FlatJson {
  private static final String SHORT_ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;

  private FlatJson(String text) {
    this.text = text;
  }

  static String write(Map<String, String> values) {
    StringBuilder out = new StringBuilder("{");
    new TreeMap<>(values)
        .forEach(
            (key, value) -> {
              out.append(out.length() == 1 ? "" : ",");
              string(out, key);
              out.append(':');
              string(out, value);
            });
    return out.append('}').toString();
  }

  private static void string(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Empty if the text is something else. Of several values of one key the last counts. */
  static Optional<Map<String, String>> read(String text) {
    try {
      return Optional.of(new FlatJson(text).object());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private Map<String, String> object() {
    Map<String, String> values = new LinkedHashMap<>();
    expect('{');
    if (next() != '}') {
      entry(values);
      while (next() == ',') {
        expect(',');
        entry(values);
      }
    }
    expect('}');
    if (!text.substring(at).isBlank()) {
      throw new IllegalArgumentException(text);
    }
    return values;
  }

  private void entry(Map<String, String> values) {
    String key = string();
    expect(':');
    values.put(key, string());
  }

  private String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
      if (c < ' ') {
        throw new IllegalArgumentException(text);
      }
      value.append(c == '\\' ? escaped() : c);
    }
    return value.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c == 'u') {
      at += 4;
      return (char) HexFormat.fromHexDigits(text, at - 4, at);
    }
    int known = SHORT_ESCAPES.indexOf(c);
    if (known < 0) {
      throw new IllegalArgumentException(text);
    }
    return ESCAPED.charAt(known);
  }

  /** The next character that is no space; it stays. */
  private char next() {
    while (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.charAt(at);
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw new IllegalArgumentException(text);
    }
    at++;
  }
}
