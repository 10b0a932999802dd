package io.github.kitexjava.http;

import io.github.kitexjava.thrift.Bytes;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Text to values of Thrift's base types, stricter than Java's own parsers: no {@code +}, no blanks,
 * no suffixes, no hexadecimal.
 */
final class BindingText {
  /** Longer values are cut in messages: an error must not send back what an attacker sent. */
  private static final int MAX_SHOWN = 64;

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern REAL =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,4})?|NaN|-?Infinity");
  private static final Pattern HEX_AND_DASHES =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private BindingText() {}

  static Optional<Boolean> bool(String text) {
    return switch (text) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A whole number between these two, both included. */
  static OptionalLong whole(String text, long least, long most) {
    if (!WHOLE.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      long value = Long.parseLong(text);
      return value < least || value > most ? OptionalLong.empty() : OptionalLong.of(value);
    } catch (NumberFormatException beyondLong) {
      return OptionalLong.empty();
    }
  }

  static Optional<Double> real(String text) {
    return REAL.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
  }

  static Optional<UUID> uuid(String text) {
    return HEX_AND_DASHES.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** Base64 with either alphabet, with or without padding. */
  static Optional<Bytes> binary(String text) {
    try {
      String standard = text.replace('-', '+').replace('_', '/');
      return Optional.of(Bytes.copyOf(Base64.getDecoder().decode(standard)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** A member of an enum by name, else by number. */
  static OptionalInt enumNumber(String text, Function<String, OptionalInt> byName) {
    OptionalInt named = byName.apply(text);
    if (named.isPresent()) {
      return named;
    }
    OptionalLong number = whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
  }

  /** The range in words. */
  static String range(long least, long most) {
    return "a whole number from " + least + " to " + most;
  }

  static String mismatch(String expected, String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(MAX_SHOWN, text.codePointCount(0, text.length())));
    String shown = end < text.length() ? text.substring(0, end) + "..." : text;
    return "expected " + expected + ", got `" + shown + "`";
  }
}
