package io.github.kitexjava.http;

import io.github.kitexjava.thrift.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a request has under one name in one place: nothing, one text, several, or files.
 *
 * <p>The conversions never throw: what does not fit is noted and a zero returned, so that one
 * answer tells the client everything. Where several texts came, the first one counts, but for
 * {@link #list} and {@link #set}. Not for use by several threads.
 */
public final class BindingValue {
  private final BindingSource source;
  private final String name;
  private final List<String> texts;
  private final List<FormFile> files;
  private final Consumer<BindingError> errors;

  BindingValue(
      BindingSource source,
      String name,
      List<String> texts,
      List<FormFile> files,
      Consumer<BindingError> errors) {
    this.source = source;
    this.name = name;
    this.texts = texts;
    this.files = files;
    this.errors = errors;
  }

  public boolean isPresent() {
    return !texts.isEmpty() || !files.isEmpty();
  }

  /** This one if it is present, else the other. */
  public BindingValue or(BindingValue other) {
    return isPresent() ? this : other;
  }

  public String string() {
    return texts.isEmpty() ? "" : texts.get(0);
  }

  /** {@code true}, {@code false}, {@code 1} or {@code 0}. */
  public boolean bool() {
    Optional<Boolean> value = BindingText.bool(string());
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
    OptionalLong value = BindingText.whole(string(), least, most);
    if (value.isEmpty()) {
      mismatch(BindingText.range(least, most));
    }
    return value.orElse(0);
  }

  /** Thrift's {@code double}; {@code NaN}, {@code Infinity} and {@code -Infinity} are values. */
  public double real() {
    Optional<Double> value = BindingText.real(string());
    if (value.isEmpty()) {
      mismatch("a number");
    }
    return value.orElse(0.0);
  }

  public UUID uuid() {
    Optional<UUID> value = BindingText.uuid(string());
    if (value.isEmpty()) {
      mismatch("a UUID such as `123e4567-e89b-12d3-a456-426614174000`");
    }
    return value.orElse(new UUID(0, 0));
  }

  /** The content of a file, else a text as base64. */
  public Bytes binary() {
    if (!files.isEmpty()) {
      return Bytes.copyOf(files.get(0).content());
    }
    Optional<Bytes> value = BindingText.binary(string());
    if (value.isEmpty()) {
      mismatch("base64");
    }
    return value.orElse(Bytes.EMPTY);
  }

  /**
   * The number of an enum's member, which the request names or numbers.
   *
   * @param type as the IDL calls the enum
   * @param byName the number of a name
   */
  public int enumNumber(String type, Function<String, OptionalInt> byName) {
    OptionalInt number = BindingText.enumNumber(string(), byName);
    if (number.isEmpty()) {
      mismatch("a name or number of `" + type + "`");
    }
    return number.orElse(0);
  }

  /**
   * An enum's member, which the request names or numbers; null, and noted, for a number that no
   * member has. For places where the number alone cannot be kept.
   *
   * @param type as the IDL calls the enum
   * @param byName the number of a name
   * @param known the member of a number
   */
  public <E> @Nullable E enumValue(
      String type, Function<String, OptionalInt> byName, IntFunction<@Nullable E> known) {
    OptionalInt number = BindingText.enumNumber(string(), byName);
    E value = number.isPresent() ? known.apply(number.getAsInt()) : null;
    if (value == null) {
      mismatch("a name or number of `" + type + "`");
    }
    return value;
  }

  /** A text that holds JSON: how structs and maps travel where only text can. */
  public <T> Optional<T> json(JsonReader<T> reader) {
    return JsonText.read(source, name, string(), reader, errors);
  }

  /** One element for each text or file; those that are null are left out. */
  public <T> List<T> list(Function<BindingValue, @Nullable T> element) {
    List<T> list = new ArrayList<>();
    for (BindingValue text : elements()) {
      T value = element.apply(text);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  /** As {@link #list}, in the order of the request; what comes twice is kept once. */
  public <T> Set<T> set(Function<BindingValue, @Nullable T> element) {
    return new LinkedHashSet<>(list(element));
  }

  /** As {@link #list}, for elements that are texts with JSON; bad ones are noted and left out. */
  public <T> List<T> jsonList(JsonReader<T> reader) {
    List<T> list = new ArrayList<>();
    elements().forEach(value -> value.json(reader).ifPresent(list::add));
    return list;
  }

  /** As {@link #jsonList}, with each value once. */
  public <T> Set<T> jsonSet(JsonReader<T> reader) {
    return new LinkedHashSet<>(jsonList(reader));
  }

  private List<BindingValue> elements() {
    List<BindingValue> elements = new ArrayList<>();
    for (String text : texts) {
      elements.add(new BindingValue(source, name, List.of(text), List.of(), errors));
    }
    for (FormFile file : files) {
      elements.add(new BindingValue(source, name, List.of(), List.of(file), errors));
    }
    return elements;
  }

  private void mismatch(String expected) {
    errors.accept(new BindingError(source, name, BindingText.mismatch(expected, string())));
  }
}
