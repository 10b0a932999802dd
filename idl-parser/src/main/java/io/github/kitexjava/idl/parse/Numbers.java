package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.source.SourceSpan;
import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Reads what the lexer took for a number. */
final class Numbers {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0[0-9]+");
  private static final Pattern HEX = Pattern.compile("([+-]?)0[xX]([0-9a-fA-F]+)");
  private static final Pattern REAL =
      Pattern.compile("[+-]?([0-9]+\\.[0-9]+|\\.[0-9]+|[0-9]+)([eE][+-]?[0-9]+)?");

  /** Any number of so many digits fits into 64 bits. */
  private static final int MAX_PLAIN_LENGTH = 18;

  private final Places places;
  private final Diagnostics diagnostics;

  Numbers(Places places, Diagnostics diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** A number in a constant or an enum. */
  ValueRef value(Token token) {
    String text = token.getText();
    SourceSpan span = places.of(token);
    if (isPlain(text)) {
      return new ValueRef.IntLiteral(Long.parseLong(text), span);
    }
    boolean zero = LEADING_ZERO.matcher(text).matches();
    if (zero || isInteger(text)) {
      OptionalLong value = zero ? leadingZero(text, span) : integer(text, span);
      reportCapital(text, span);
      return value.isPresent()
          ? new ValueRef.IntLiteral(value.getAsLong(), span)
          : new ValueRef.Broken(span);
    }
    if (REAL.matcher(text).matches()) {
      return real(text, span);
    }
    malformed(text, span);
    return new ValueRef.Broken(span);
  }

  /** A field id: decimal even with leading zeros, as in both other compilers. */
  OptionalLong id(Token token) {
    String text = token.getText();
    if (isPlain(text)) {
      return OptionalLong.of(Long.parseLong(text));
    }
    SourceSpan span = places.of(token);
    if (isInteger(text)) {
      OptionalLong id = integer(text, span);
      id.ifPresent(value -> reportAmbiguousId(text, value, span));
      return id;
    }
    malformed(text, span);
    return OptionalLong.empty();
  }

  /** Nearly all are: a few digits about which there is nothing to say. */
  private static boolean isPlain(String text) {
    char first = text.charAt(0);
    boolean plain = text.length() <= MAX_PLAIN_LENGTH && (first != '0' || text.length() == 1);
    for (int i = 0; plain && i < text.length(); i++) {
      plain = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return plain;
  }

  private static boolean isInteger(String text) {
    return DECIMAL.matcher(text).matches() || HEX.matcher(text).matches();
  }

  private OptionalLong integer(String text, SourceSpan span) {
    var hex = HEX.matcher(text);
    BigInteger value =
        hex.matches()
            ? new BigInteger(hex.group(1) + clipDigits(hex.group(2)), 16)
            : new BigInteger(clipDigits(text));
    return inRange(value, text, span);
  }

  private OptionalLong inRange(BigInteger value, String text, SourceSpan span) {
    if (value.bitLength() > 63) {
      diagnostics.error(
          Code.NUMBER_OUT_OF_RANGE,
          span,
          "number `" + Texts.clip(text) + "` does not fit into 64 bits",
          "");
      return OptionalLong.empty();
    }
    return OptionalLong.of(value.longValue());
  }

  /** A number of a million digits is as wrong as one of fifty, and costs minutes to convert. */
  private static String clipDigits(String digits) {
    String significant = digits.replaceFirst("^([+-]?)0+(?=.)", "$1");
    return significant.length() > 50 ? significant.substring(0, 50) : significant;
  }

  /** In an enum {@code A = 0XFF} is two members for others: {@code A = 0} and {@code XFF}. */
  private void reportCapital(String text, SourceSpan span) {
    if (text.contains("X")) {
      diagnostics.divergence(
          Code.AMBIGUOUS_NUMBER,
          Compatibility.DEFAULT,
          span,
          "number `" + Texts.clip(text) + "` has a capital `X`",
          "other compilers end it before the `X`; write `0x`");
    }
  }

  private void reportAmbiguousId(String text, long value, SourceSpan span) {
    if (HEX.matcher(text).matches()) {
      diagnostics.divergence(
          Code.AMBIGUOUS_NUMBER,
          Compatibility.APACHE,
          span,
          "field id `" + Texts.clip(text) + "` is read as " + value,
          "thriftgo reads a hexadecimal id as 0; write it in decimal");
    } else if (LEADING_ZERO.matcher(text).matches()
        && diagnostics.compatibility() == Compatibility.STRICT) {
      diagnostics.divergence(
          Code.AMBIGUOUS_NUMBER,
          Compatibility.THRIFTGO,
          span,
          "field id `" + Texts.clip(text) + "` begins with 0, and is decimal",
          "leave the leading zeros out");
    }
  }

  /** thriftgo reads octal, Apache's compiler decimal. */
  private OptionalLong leadingZero(String text, SourceSpan span) {
    Compatibility readAs = diagnostics.compatibility().reading();
    boolean decimal = readAs == Compatibility.APACHE;
    if (!decimal && (text.indexOf('8') >= 0 || text.indexOf('9') >= 0)) {
      diagnostics.error(
          Code.INVALID_NUMBER,
          span,
          "number `"
              + Texts.clip(text)
              + "` begins with 0, so it is octal, and has a digit above 7",
          "leave the leading zeros out");
      return OptionalLong.empty();
    }
    OptionalLong value = inRange(new BigInteger(clipDigits(text), decimal ? 10 : 8), text, span);
    if (value.isPresent() && Math.abs(value.getAsLong()) > 7) {
      diagnostics.divergence(
          Code.AMBIGUOUS_NUMBER,
          readAs,
          span,
          "number `" + Texts.clip(text) + "` is read as octal: " + value.getAsLong(),
          "thriftgo does the same, Apache's compiler reads it as decimal;"
              + " write it without leading zeros or as hexadecimal");
    }
    return value;
  }

  private ValueRef real(String text, SourceSpan span) {
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      diagnostics.error(
          Code.NUMBER_OUT_OF_RANGE,
          span,
          "number `" + Texts.clip(text) + "` is too large for a double",
          "");
      return new ValueRef.Broken(span);
    }
    if (value == 0 && text.replaceFirst("[eE].*", "").matches(".*[1-9].*")) {
      diagnostics.warning(
          Code.NUMBER_OUT_OF_RANGE,
          span,
          "number `" + Texts.clip(text) + "` is too small for a double and becomes 0",
          "");
    }
    reportExponent(text, value, span);
    return new ValueRef.RealLiteral(value, span);
  }

  private void reportExponent(String text, double value, SourceSpan span) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (e >= 0 && Double.parseDouble(text.substring(e + 1)) != value) {
      diagnostics.divergence(
          Code.AMBIGUOUS_NUMBER,
          Compatibility.APACHE,
          span,
          "number `" + Texts.clip(text) + "` is read as " + value,
          "thriftgo takes the exponent alone for the number, "
              + Texts.clip(text.substring(e + 1))
              + "; write it without an exponent");
    }
  }

  private void malformed(String text, SourceSpan span) {
    diagnostics.error(
        Code.INVALID_NUMBER, span, "`" + Texts.clip(text) + "` is not a number", advice(text));
  }

  private static String advice(String text) {
    if (text.endsWith(".") || text.contains(".e") || text.contains(".E")) {
      return "a digit must follow the decimal point";
    }
    if (text.contains("_")) {
      return "digits cannot be grouped with `_`";
    }
    if (text.matches("[+-]?0[oO][0-7]+|[+-]?0[bB][01]+")) {
      return "integers are written in decimal or, with `0x`, in hexadecimal";
    }
    return "";
  }
}
