package io.github.kitexjava.http;

import io.github.kitexjava.thrift.Bytes;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * How values of Thrift's base and container types are written; each method is a writer by itself.
 */
public final class JsonOutput {
  private JsonOutput() {}

  public static void bool(JsonGenerator out, boolean value) {
    out.writeBoolean(value);
  }

  public static void i8(JsonGenerator out, byte value) {
    out.writeNumber((int) value);
  }

  public static void i16(JsonGenerator out, short value) {
    out.writeNumber((int) value);
  }

  public static void i32(JsonGenerator out, int value) {
    out.writeNumber(value);
  }

  public static void i64(JsonGenerator out, long value) {
    out.writeNumber(value);
  }

  /** Thrift's {@code double}; those that are no numbers in JSON become strings. */
  public static void real(JsonGenerator out, double value) {
    if (Double.isFinite(value)) {
      out.writeNumber(value);
    } else {
      out.writeString(Double.toString(value));
    }
  }

  public static void string(JsonGenerator out, String value) {
    out.writeString(value);
  }

  /** Base64 with padding, without line ends. */
  public static void binary(JsonGenerator out, Bytes value) {
    out.writeBinary(value.toByteArray());
  }

  /** Base64 with padding, for map keys. */
  public static String base64(Bytes value) {
    return Base64.getEncoder().encodeToString(value.toByteArray());
  }

  public static void uuid(JsonGenerator out, UUID value) {
    out.writeString(value.toString());
  }

  /** A number as a string, as {@code api.js_conv} asks: JavaScript has 53 bits only. */
  public static void quoted(JsonGenerator out, Object number) {
    out.writeString(number.toString());
  }

  /** An array: lists and sets in their own order. */
  public static <T> void array(
      JsonGenerator out, Iterable<? extends T> values, JsonWriter<T> element) {
    out.writeStartArray();
    for (T value : values) {
      element.write(out, value);
    }
    out.writeEndArray();
  }

  /** An object, in the order of the map. */
  public static <K, V> void object(
      JsonGenerator out, Map<K, V> map, Function<K, String> key, JsonWriter<V> value) {
    out.writeStartObject();
    for (Map.Entry<K, V> entry : map.entrySet()) {
      out.writeName(key.apply(entry.getKey()));
      value.write(out, entry.getValue());
    }
    out.writeEndObject();
  }
}
