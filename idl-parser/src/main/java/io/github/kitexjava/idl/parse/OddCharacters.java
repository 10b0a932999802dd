package io.github.kitexjava.idl.parse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  private static final String OPERATORS = "+-/%|^~";

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

  /** What to write instead of it; empty when that is not known. */
  static Optional<String> lookAlike(int c) {
    if (Character.isSpaceChar(c)) {
      return Optional.of(" ");
    }
    return Optional.ofNullable(LOOK_ALIKES.get(c));
  }

  /** In words; empty when nothing is known. */
  static String advice(int c) {
    Optional<String> ascii = lookAlike(c);
    if (ascii.isPresent()) {
      return ascii.get().equals(" ") ? "write an ordinary space" : "write `" + ascii.get() + "`";
    }
    return isOperator(c) ? "values are not computed: write the result" : "";
  }

  /** The same name in ASCII letters, digits and {@code _}, as far as that can be. */
  static String inAscii(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String legal =
        plain
            .codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
            .map(c -> isNamePart(c) ? c : '_')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return Character.isDigit(legal.charAt(0)) ? "_" + legal : legal;
  }

  /** One that other languages compute with, and that is no token of Thrift. */
  static boolean isOperator(int c) {
    return OPERATORS.indexOf(c) >= 0;
  }

  static boolean isNamePart(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
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
