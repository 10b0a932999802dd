package io.github.kitexjava.http;

import io.github.kitexjava.thrift.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * A JSON document that generated readers take apart. It stands at a value; each method that reads
 * one leaves it at that value's end.
 *
 * <p>A value that does not fit is noted with its place and skipped, and a zero returned, so that
 * one pass finds everything that is wrong. Text that is no JSON ends the pass with an exception of
 * Jackson's, which those who made the input catch. Not for use by several threads.
 */
public final class JsonInput {
  private final JsonParser parser;
  private final BindingSource source;
  private final String root;
  private final Consumer<BindingError> errors;
  private boolean quoted;
  private boolean failed;

  JsonInput(JsonParser parser, BindingSource source, String root, Consumer<BindingError> errors) {
    this.parser = parser;
    this.source = source;
    this.root = root;
    this.errors =
        error -> {
          failed = true;
          errors.accept(error);
        };
  }

  /** Goes to the document's value. */
  void begin() {
    if (parser.nextToken() == null) {
      error("empty, expected JSON");
    }
  }

  /** Looks for something behind the document's value. */
  void end() {
    if (parser.currentToken() != null && parser.nextToken() != null) {
      error("something follows the JSON value");
    }
  }

  /**
   * Enters an object; {@link #nextMember} goes on. The document itself may be {@code null}, which
   * is an object without members.
   */
  public boolean beginObject() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    if (parser.currentToken() == JsonToken.VALUE_NULL && parser.streamReadContext().inRoot()) {
      return true;
    }
    mismatch("an object");
    return false;
  }

  /** Goes to the next member's value; a member that is {@code null} counts as absent. */
  public boolean nextMember() {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return false; // the document itself is null
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      if (parser.nextToken() != JsonToken.VALUE_NULL) {
        return true;
      }
    }
    return false;
  }

  /** The current member's name. */
  public String name() {
    return String.valueOf(parser.currentName());
  }

  /** The current member's name, for maps whose keys are no strings. */
  public BindingValue key() {
    return new BindingValue(source, path(), List.of(name()), List.of(), errors);
  }

  /** Lets the next number be written as a string, as {@code api.js_conv} asks. */
  public JsonInput quoted() {
    quoted = true;
    return this;
  }

  /** Passes over the value. */
  public void skip() {
    parser.skipChildren();
  }

  public boolean bool() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    Optional<Boolean> value = quotedText().flatMap(BindingText::bool);
    if (value.isEmpty()) {
      mismatch("true or false");
    }
    return value.orElse(false);
  }

  public byte i8() {
    return (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  public short i16() {
    return (short) whole(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  public int i32() {
    return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  public long i64() {
    return whole(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long whole(long least, long most) {
    Optional<String> text =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            ? Optional.of(parser.getString())
            : quotedText();
    OptionalLong value =
        text.isPresent() ? BindingText.whole(text.get(), least, most) : OptionalLong.empty();
    quoted = false;
    if (value.isEmpty()) {
      mismatch(BindingText.range(least, most));
    }
    return value.orElse(0);
  }

  /**
   * Thrift's {@code double}; {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"} are values.
   */
  public double real() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      quoted = false;
      return parser.getDoubleValue();
    }
    boolean anyNumber = quoted;
    quoted = false;
    Optional<Double> value =
        token == JsonToken.VALUE_STRING
            ? BindingText.real(parser.getString()).filter(v -> anyNumber || !Double.isFinite(v))
            : Optional.empty();
    if (value.isEmpty()) {
      mismatch("a number");
    }
    return value.orElse(0.0);
  }

  public String string() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    mismatch("a string");
    return "";
  }

  /** Base64. */
  public Bytes binary() {
    Optional<Bytes> value = text().flatMap(BindingText::binary);
    if (value.isEmpty()) {
      mismatch("base64 in a string");
    }
    return value.orElse(Bytes.EMPTY);
  }

  public UUID uuid() {
    Optional<UUID> value = text().flatMap(BindingText::uuid);
    if (value.isEmpty()) {
      mismatch("a UUID in a string");
    }
    return value.orElse(new UUID(0, 0));
  }

  /**
   * The number of an enum's member: a number, or a name in a string.
   *
   * @param type as the IDL calls the enum
   * @param byName the number of a name
   */
  public int enumNumber(String type, Function<String, OptionalInt> byName) {
    OptionalInt number = enumNumber(byName);
    if (number.isEmpty()) {
      mismatch("a name or number of `" + type + "`");
    }
    return number.orElse(0);
  }

  /**
   * An enum's member: a number, or a name in a string; null, and noted, for a number that no member
   * has. For places where the number alone cannot be kept.
   *
   * @param type as the IDL calls the enum
   * @param byName the number of a name
   * @param known the member of a number
   */
  public <E> @Nullable E enumValue(
      String type, Function<String, OptionalInt> byName, IntFunction<@Nullable E> known) {
    OptionalInt number = enumNumber(byName);
    E value = number.isPresent() ? known.apply(number.getAsInt()) : null;
    if (value == null) {
      mismatch("a name or number of `" + type + "`");
    }
    return value;
  }

  private OptionalInt enumNumber(Function<String, OptionalInt> byName) {
    JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT
        ? BindingText.enumNumber(parser.getString(), byName)
        : OptionalInt.empty();
  }

  /** An array; {@code null} in it is noted as a mistake. */
  public <T> List<T> list(JsonReader<T> element) {
    List<T> list = new ArrayList<>();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      mismatch("an array");
      return list;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        mismatch("a value");
        continue;
      }
      T value = element.read(this);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  /** As {@link #list}, in the order of the document; what comes twice is kept once. */
  public <T> Set<T> set(JsonReader<T> element) {
    return new LinkedHashSet<>(list(element));
  }

  /** An object whose names are the keys, in the order of the document; the last of a key counts. */
  public <K, V> Map<K, V> map(Function<BindingValue, @Nullable K> key, JsonReader<V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    if (!beginObject()) {
      return map;
    }
    while (nextMember()) {
      K k = key.apply(key());
      V v = value.read(this);
      if (k != null && v != null) {
        map.put(k, v);
      }
    }
    return map;
  }

  /** Notes that a member which must be there is not; call it at the object's end. */
  public void missing(String name) {
    String at = path();
    error(at.isEmpty() ? name : at + "." + name, "required, but missing");
  }

  /** True when something was noted, here or in another part of the document. */
  public boolean failed() {
    return failed;
  }

  /** Notes that the object at whose end the input stands is not as it must be. */
  public void error(String message) {
    error(path(), message);
  }

  private void error(String path, String message) {
    errors.accept(new BindingError(source, path, message));
  }

  private void mismatch(String expected) {
    JsonToken token = parser.currentToken();
    boolean scalar = token != null && token.isScalarValue();
    String message =
        scalar && token != JsonToken.VALUE_NULL
            ? BindingText.mismatch(expected, parser.getString())
            : "expected " + expected + ", got " + kind(token);
    error(message);
    parser.skipChildren();
  }

  private static String kind(@Nullable JsonToken token) {
    if (token == JsonToken.START_OBJECT) {
      return "an object";
    }
    if (token == JsonToken.START_ARRAY) {
      return "an array";
    }
    return token == JsonToken.VALUE_NULL ? "null" : "nothing";
  }

  private Optional<String> quotedText() {
    boolean allowed = quoted;
    quoted = false;
    return allowed ? text() : Optional.empty();
  }

  private Optional<String> text() {
    return parser.currentToken() == JsonToken.VALUE_STRING
        ? Optional.of(parser.getString())
        : Optional.empty();
  }

  /** The way from the root to the current value, such as {@code items[2].id}. */
  private String path() {
    StringBuilder path = new StringBuilder(root);
    append(path, parser.streamReadContext());
    return path.toString();
  }

  private void append(StringBuilder path, TokenStreamContext context) {
    TokenStreamContext parent = context.getParent();
    if (parent != null) {
      append(path, parent);
    }
    if (context.inArray() && context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    } else if (context.inObject() && context.hasCurrentName()) {
      path.append(path.isEmpty() ? "" : ".").append(context.currentName());
    }
  }
}
