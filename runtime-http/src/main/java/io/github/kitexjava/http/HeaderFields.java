package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields by name, whatever its case; a name keeps all its values in order. */
final class HeaderFields {
  private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  HeaderFields set(String name, String value) {
    List<String> values = new ArrayList<>(1);
    values.add(checkedValue(name, value));
    fields.put(checkedName(name), values);
    return this;
  }

  HeaderFields add(String name, String value) {
    fields
        .computeIfAbsent(checkedName(name), n -> new ArrayList<>(1))
        .add(checkedValue(name, value));
    return this;
  }

  /** Adds a field as it came; the decoder has checked it. */
  void received(String name, String value) {
    fields.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
  }

  void remove(String name) {
    fields.remove(name);
  }

  void clear() {
    fields.clear();
  }

  boolean contains(String name) {
    return fields.containsKey(name);
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    List<String> values = fields.get(name);
    return values == null ? List.of() : List.copyOf(values);
  }

  /** Whether one of the comma-separated values of a field is this token, whatever its case. */
  boolean hasToken(String name, String token) {
    for (String value : all(name)) {
      for (String one : value.split(",", -1)) {
        if (one.strip().toLowerCase(Locale.ROOT).equals(token)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A view that cannot be changed; its names are found whatever their case. */
  Map<String, List<String>> asMap() {
    return Collections.unmodifiableMap(fields);
  }

  private static String checkedName(String name) {
    if (name.isEmpty() || !name.chars().allMatch(HeaderFields::isTokenChar)) {
      throw new IllegalArgumentException(
          "header name `" + Quoting.visible(name) + "` is not a token of HTTP");
    }
    return name;
  }

  /** A line break in a value would let whoever chose the value write headers of their own. */
  private static String checkedValue(String name, String value) {
    if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
      throw new IllegalArgumentException(
          "value `"
              + Quoting.visible(value)
              + "` of header `"
              + name
              + "` has a control character, expected none");
    }
    return value;
  }

  private static boolean isTokenChar(int c) {
    return c > ' ' && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
  }
}
