package io.github.kitexjava.gen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Turns names of the IDL into Java identifiers of the usual spelling. What they clash with is the
 * business of {@link NameAllocator}.
 */
final class Identifiers {
  /** A nested class makes a file {@code Name$Descriptor.class}; file systems end at 255 bytes. */
  private static final int MAX_BYTES = 200;

  /** What is left of those 255 after {@code $}, {@code .class} and some underscores. */
  private static final int MAX_BYTES_OF_TWO = 240;

  private Identifiers() {}

  /**
   * A type's or service's name by the rule of the originals: the parts between underscores start
   * upper case, and an underscore stays before a part that already did or that is a number.
   */
  static String upperCamel(String name) {
    StringBuilder result = new StringBuilder();
    String[] words = name.split("_", -1);
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.isEmpty()) {
        result.append('_');
        continue;
      }
      char first = word.charAt(0);
      if (i > 0 && (Character.isUpperCase(first) || Character.isDigit(first))) {
        result.append('_');
      }
      result.append(upperFirst(word));
    }
    return fit(legal(result.toString()));
  }

  /**
   * A field's or method's name. Underscores go, except between digits, where they carry meaning:
   * {@code v1_2} is not {@code v12}.
   */
  static String lowerCamel(String name) {
    boolean shouted = name.indexOf('_') >= 0 && name.equals(name.toUpperCase(Locale.ROOT));
    StringBuilder result = new StringBuilder();
    for (String word : words(name)) {
      String spelled = shouted ? word.toLowerCase(Locale.ROOT) : word;
      if (result.isEmpty()) {
        result.append(lowerFirst(spelled));
      } else {
        boolean digits =
            Character.isDigit(result.charAt(result.length() - 1))
                && Character.isDigit(spelled.charAt(0));
        result.append(digits ? "_" : "").append(upperFirst(spelled));
      }
    }
    return fit(legal(result.toString()));
  }

  /** {@code userName} to {@code USER_NAME}. */
  static String upperSnake(String camel) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && camel.charAt(i - 1) != '_') {
        boolean afterSmall = !Character.isUpperCase(camel.charAt(i - 1));
        boolean beforeSmall = i + 1 < camel.length() && Character.isLowerCase(camel.charAt(i + 1));
        result.append(afterSmall || beforeSmall ? "_" : "");
      }
      result.append(c);
    }
    return result.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * The rule of the originals for types, services and methods, whose own helpers would otherwise
   * have such names.
   *
   * @param upperCamel already converted
   */
  static boolean needsUnderscore(String upperCamel) {
    return upperCamel.startsWith("New")
        || upperCamel.endsWith("Args")
        || upperCamel.endsWith("Result");
  }

  /** The name with every character that Java does not take replaced by an underscore. */
  static String legal(String name) {
    StringBuilder result = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean good =
                  c != '$'
                      && Character.isJavaIdentifierPart(c)
                      && !Character.isIdentifierIgnorable(c);
              result.appendCodePoint(good ? c : '_');
            });
    if (result.isEmpty() || !Character.isJavaIdentifierStart(result.codePointAt(0))) {
      result.insert(0, '_');
    }
    return result.toString().equals("_") ? "__" : result.toString(); // one alone is a keyword
  }

  static String upperFirst(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Lower case for the whole leading run of capitals: {@code URLId} to {@code urlId}. */
  static String lowerFirst(String word) {
    int run = 0;
    while (run < word.length() && Character.isUpperCase(word.charAt(run))) {
      run++;
    }
    boolean wordFollows = run < word.length() && Character.isLowerCase(word.charAt(run));
    int lowered = run > 1 && wordFollows ? run - 1 : run;
    return word.substring(0, lowered).toLowerCase(Locale.ROOT) + word.substring(lowered);
  }

  /** Cuts a name that would make a too long file name, and makes it unique again by a checksum. */
  static String fit(String name) {
    return fit(name, MAX_BYTES);
  }

  /** The same for a class inside another one, whose file has the names of both. */
  static String fitInside(String outer, String name) {
    return fit(name, Math.min(MAX_BYTES, MAX_BYTES_OF_TWO - outer.getBytes(UTF_8).length));
  }

  private static String fit(String name, int maxBytes) {
    if (name.getBytes(UTF_8).length <= maxBytes) {
      return name;
    }
    CRC32 checksum = new CRC32();
    checksum.update(name.getBytes(UTF_8));
    int end = Math.min(name.length(), maxBytes - 20);
    while (name.substring(0, end).getBytes(UTF_8).length > maxBytes - 20) {
      end--;
    }
    return name.substring(0, end) + "_" + String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("_", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
