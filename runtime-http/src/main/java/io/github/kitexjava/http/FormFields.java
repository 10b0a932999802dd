package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code a=1&b=2}: a query, or a body of type {@code application/x-www-form-urlencoded}. */
final class FormFields {
  private FormFields() {}

  /** Names and values in the order of their first appearance; a name without {@code =} has "". */
  static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int at = 0;
    while (at < text.length()) {
      int and = text.indexOf('&', at);
      int end = and < 0 ? text.length() : and;
      if (end > at) {
        addPair(text.substring(at, end), fields);
      }
      at = end + 1;
    }
    return fields;
  }

  private static void addPair(String pair, Map<String, List<String>> fields) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    fields
        .computeIfAbsent(PercentCoding.decode(name, true), n -> new ArrayList<>(1))
        .add(PercentCoding.decode(value, true));
  }
}
