package io.github.kitexjava.idl.parse;

import java.util.Locale;
import java.util.Map;

/** Characters that look like others, or like nothing, and so cannot be shown as they are. */
final class OddCharacters {
  private static final Map<Integer, String> LOOK_ALIKES =
      Map.ofEntries(
          Map.entry(0xFF1B, ";"),
          Map.entry(0xFF0C, ","),
          Map.entry(0xFF1A, ":"),
          Map.entry(0xFF08, "("),
          Map.entry(0xFF09, ")"),
          Map.entry(0xFF1D, "="),
          Map.entry(0xFF1C, "<"),
          Map.entry(0xFF1E, ">"),
          Map.entry(0xFF5B, "{"),
          Map.entry(0xFF5D, "}"),
          Map.entry(0x201C, "\""),
          Map.entry(0x201D, "\""),
          Map.entry(0x2018, "'"),
          Map.entry(0x2019, "'"));

  private OddCharacters() {}

  static String describe(int c) {
    String number = String.format(Locale.ROOT, "U+%04X", c);
    if (c > ' ' && c < 127) {
      return "character `" + Character.toString(c) + "`";
    }
    if (isVisible(c)) {
      return "character `" + Character.toString(c) + "` (" + number + ")";
    }
    String name = Character.getName(c);
    return "character " + number + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
  }

  /** What to write instead; empty when that is not known. */
  static String advice(int c) {
    String ascii = LOOK_ALIKES.get(c);
    if (ascii != null) {
      return "write `" + ascii + "`";
    }
    if (Character.isSpaceChar(c)) {
      return "write an ordinary space";
    }
    if (c == '@') {
      return "annotations stand in parentheses after a declaration: `(key = \"value\")`";
    }
    return "";
  }

  private static boolean isVisible(int c) {
    return Character.isLetterOrDigit(c)
        || (c > 127
            && !Character.isISOControl(c)
            && !Character.isSpaceChar(c)
            && Character.isDefined(c)
            && Character.getType(c) != Character.FORMAT
            && Character.getType(c) != Character.SURROGATE
            && Character.getType(c) != Character.PRIVATE_USE);
  }
}
