package io.github.kitexjava.gen.option;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import java.util.Optional;

/** The values of {@code naming_style}: ours, and what became of thriftgo's. */
final class NamingValue {
  private NamingValue() {}

  /**
   * The options with this style; empty for a value that nobody has.
   *
   * @throws WrongOption for a style of thriftgo's that Java has not
   */
  static Optional<TypeOptions> set(TypeOptions options, String value) {
    return switch (value) {
      case "java", "golint" -> Optional.of(options.with(TypeChoice.NAMES_AS_WRITTEN, false));
      case "raw" -> Optional.of(options.with(TypeChoice.NAMES_AS_WRITTEN, true));
      case "apache" ->
          throw refused(
              value, "write `raw` for the spelling of Apache's Java, where names stay as written");
      case "thriftgo" ->
          throw refused(
              value,
              "write `java`, and `ignore_initialisms=false` for `userID` in place of `userId`");
      default -> Optional.empty();
    };
  }

  private static WrongOption refused(String value, String hint) {
    return new WrongOption(
        "`naming_style` is `" + value + "`, which spells names of Go code (" + hint + ")");
  }
}
