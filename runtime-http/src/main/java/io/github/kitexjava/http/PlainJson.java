package io.github.kitexjava.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes maps, lists, strings, numbers, booleans and null, without reflection. */
final class PlainJson {
  private PlainJson() {}

  static void write(JsonGenerator out, @Nullable Object value) {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof CharSequence || value instanceof Character) {
      out.writeString(value.toString());
    } else if (value instanceof Enum<?> constant) {
      out.writeString(constant.name());
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof Number number) {
      writeNumber(out, number);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(out, map);
    } else if (value instanceof Iterable<?> items) {
      writeItems(out, items);
    } else if (value instanceof Object[] items) {
      writeItems(out, Arrays.asList(items));
    } else if (value instanceof byte[] bytes) {
      out.writeBinary(bytes);
    } else if (value instanceof Optional<?> optional) {
      write(out, optional.orElse(null));
    } else {
      throw new IllegalArgumentException(
          "cannot write a `"
              + value.getClass().getName()
              + "` as JSON, expected a map, list, string, number, boolean or null; "
              + "for other types give a JsonWriter");
    }
  }

  private static void writeNumber(JsonGenerator out, Number number) {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "JSON has no number `" + value + "`, expected a finite one");
      }
    }
    if (number instanceof Double value) {
      out.writeNumber(value.doubleValue());
    } else if (number instanceof Float value) {
      out.writeNumber(value.floatValue());
    } else if (number instanceof BigDecimal value) {
      out.writeNumber(value);
    } else if (number instanceof BigInteger value) {
      out.writeNumber(value);
    } else {
      out.writeNumber(number.longValue());
    }
  }

  private static void writeItems(JsonGenerator out, Iterable<?> items) {
    out.writeStartArray();
    for (Object item : items) {
      write(out, item);
    }
    out.writeEndArray();
  }

  /**
   * A map that keeps an order is written in it, any other sorted by name, as Go does: the entries
   * of {@code Map.of} come in another order in each run of a JVM.
   */
  private static void writeMap(JsonGenerator out, Map<?, ?> map) {
    out.writeStartObject();
    if (map instanceof LinkedHashMap || map instanceof SortedMap || map instanceof EnumMap) {
      map.forEach((key, item) -> writeEntry(out, String.valueOf(key), item));
    } else {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
      sorted.forEach((key, item) -> writeEntry(out, key, item));
    }
    out.writeEndObject();
  }

  private static void writeEntry(JsonGenerator out, String key, @Nullable Object item) {
    out.writeName(key);
    write(out, item);
  }
}
