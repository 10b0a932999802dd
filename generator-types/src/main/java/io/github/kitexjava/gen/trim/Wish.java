package io.github.kitexjava.gen.trim;

import io.github.kitexjava.idl.model.ThriftFile;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user wants to keep: a service, one of its methods ({@code Users.find}) or a type, with the
 * file's name before it where he likes, and {@code *} for any characters but a dot.
 */
final class Wish {
  private final String text;
  private final Pattern pattern;

  private Wish(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  static Wish of(String text) {
    String regex =
        Arrays.stream(text.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^.]*"));
    return new Wish(text, Pattern.compile(regex));
  }

  /** Every service of the files that the user named, and nothing else. */
  boolean isForServices() {
    return text.equals(Trimmer.SERVICES);
  }

  /**
   * Whether a name of this file is meant.
   *
   * @param name of a declaration, or of a method behind its service and a dot
   */
  boolean means(ThriftFile file, String name) {
    return pattern.matcher(name).matches()
        || pattern.matcher(file.baseName() + "." + name).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
