package io.github.kitexjava.output;

/**
 * A Java file after translation of its Unicode escapes, which comes before everything else in the
 * language (JLS 3.3): an escaped quote opens a string, an escaped line end closes a line comment.
 */
final class UnicodeEscapes {
  private final String translated;
  private final int[] offsets;

  private UnicodeEscapes(String translated, int[] offsets) {
    this.translated = translated;
    this.offsets = offsets;
  }

  static UnicodeEscapes translate(String source) {
    if (!source.contains("\\u")) {
      return new UnicodeEscapes(source, new int[0]);
    }
    StringBuilder translated = new StringBuilder(source.length());
    int[] offsets = new int[source.length() + 1];
    int i = 0;
    boolean escapable = true;
    while (i < source.length()) {
      offsets[translated.length()] = i;
      char c = source.charAt(i);
      int end = c == '\\' && escapable ? escapeEnd(source, i) : -1;
      if (end > 0) {
        translated.append((char) Integer.parseInt(source, end - 4, end, 16));
        i = end;
        escapable = true;
      } else {
        // The second of two backslashes cannot start an escape.
        escapable = c != '\\' || !escapable;
        translated.append(c);
        i++;
      }
    }
    offsets[translated.length()] = source.length();
    return new UnicodeEscapes(translated.toString(), offsets);
  }

  /** The offset after the escape that starts here, or -1 if none does. */
  private static int escapeEnd(String source, int backslash) {
    int digits = backslash + 1;
    while (digits < source.length() && source.charAt(digits) == 'u') {
      digits++;
    }
    if (digits == backslash + 1 || digits + 4 > source.length()) {
      return -1;
    }
    for (int i = digits; i < digits + 4; i++) {
      if (Character.digit(source.charAt(i), 16) < 0) {
        return -1;
      }
    }
    return digits + 4;
  }

  String text() {
    return translated;
  }

  /** Where a character of {@link #text()} stands in the source. */
  int sourceOffset(int offset) {
    return offsets.length == 0 ? offset : offsets[offset];
  }
}
