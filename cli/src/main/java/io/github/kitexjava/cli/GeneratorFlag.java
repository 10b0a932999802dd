package io.github.kitexjava.cli;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.gen.option.JavaOptions;
import io.github.kitexjava.gen.option.WrongOption;
import java.nio.file.Path;
import java.util.List;

/** The value of {@code -g}, {@code java} or {@code java:name=value,name=value}; and its options. */
final class GeneratorFlag {
  private static final String NAME = "java";
  private static final String HELP = "help";

  private GeneratorFlag() {}

  static TypeOptions parse(String text, boolean recurse) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    if (!name.equals(NAME)) {
      throw Refused.wrongCommandLine(
          "`-g` is `" + text + "`: no generator is named `" + name + "` (expected: `java`)");
    }
    List<String> options =
        colon < 0 ? List.of() : List.of(text.substring(colon + 1).split(",", -1));
    return options("-g", options, recurse);
  }

  /** Whether the user wants to know what options there are. */
  static boolean asksForHelp(String text) {
    return text.equals(NAME + ":" + HELP);
  }

  /** The same for a flag that takes nothing but options. */
  static boolean asksForHelp(List<String> options) {
    return options.equals(List.of(HELP));
  }

  /**
   * Takes options of the generator {@code java}.
   *
   * @throws Refused at the first that is not taken
   */
  static TypeOptions options(String flag, List<String> options, boolean recurse) {
    try {
      return JavaOptions.parse(options, TypeOptions.DEFAULT.withRecursive(recurse), Path.of(""));
    } catch (WrongOption e) {
      throw Refused.wrongCommandLine("`" + flag + "`: " + e.getMessage());
    }
  }
}
