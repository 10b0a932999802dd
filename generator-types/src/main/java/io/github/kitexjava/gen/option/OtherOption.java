package io.github.kitexjava.gen.option;

import java.util.Locale;

/**
 * An option that users know from another compiler, and what is done with it.
 *
 * @param fate what is done
 * @param text why, as the end of a message: no capital, no full stop
 */
public record OtherOption(Origin origin, String name, Fate fate, String text) {
  /** Whose option it is. */
  public enum Origin {
    THRIFTGO,
    APACHE
  }

  /** What is done with an option. */
  public enum Fate {
    /** What it asks for is always so; it may be given as {@code true}. */
    ALWAYS,
    /** There is another name for what it asks for. */
    RENAMED,
    LATER,
    REFUSED;

    String shown() {
      return switch (this) {
        case RENAMED -> "other name";
        case ALWAYS, LATER, REFUSED -> name().toLowerCase(Locale.ROOT);
      };
    }
  }

  String refusal() {
    return switch (fate) {
      case LATER ->
          "`" + name + "` is not available yet" + (text.isEmpty() ? "" : " (" + text + ")");
      case RENAMED, REFUSED, ALWAYS -> "`" + name + "` is not taken: " + text;
    };
  }
}
