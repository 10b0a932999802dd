package io.github.kitexjava.output;

/**
 * A reason not to write anything.
 *
 * @param path the place that is in the way, as a user would type it
 * @param reason lower case, without full stop; reads as a sentence after the path
 */
public record Refusal(String path, String reason) {
  /** The path and the reason in one line. */
  public String text() {
    return "`" + path + "` " + reason;
  }
}
