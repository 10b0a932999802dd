package io.github.kitexjava.thrift.protocol;

import java.nio.charset.StandardCharsets;

/** JSON that is being written: text and where a value goes within it. */
final class JsonText {
  private final StringBuilder out = new StringBuilder();

  JsonText append(char c) {
    out.append(c);
    return this;
  }

  JsonText append(String text) {
    out.append(text);
    return this;
  }

  /** In quotes, with the escapes that JSON asks for and no others. */
  JsonText quote(String text) {
    return quote(text, false);
  }

  /** The same, with escapes for surrogates without a partner too, which UTF-8 has no bytes for. */
  JsonText quoteAll(String text) {
    return quote(text, true);
  }

  private JsonText quote(String text, boolean surrogates) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\"\\\b\t\n\f\r".indexOf(c);
      if (escape >= 0) {
        out.append('\\').append("\"\\btnfr".charAt(escape));
      } else if (c < ' ' || (surrogates && isAlone(text, i))) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
    return this;
  }

  private static boolean isAlone(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }

  byte[] toByteArray() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
