package io.github.kitexjava.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Warns when a newer version of the tool than the running one has made a project: what the newer
 * one recorded and the older one does not know is lost with the next run.
 */
final class OlderTool {
  private static final Pattern VERSION =
      Pattern.compile("v?(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9}).*");

  private OlderTool() {}

  /**
   * Prints a line if the manifest of a project is newer than the tool.
   *
   * @param manifest need not be there, nor be one
   * @param versionIn finds the version in a manifest's text
   * @param own the running version
   */
  static void warn(PrintWriter err, Path manifest, UnaryOperator<String> versionIn, String own)
      throws IOException {
    if (!Files.isRegularFile(manifest)) {
      return;
    }
    try {
      String recorded = versionIn.apply(Files.readString(manifest));
      warning(recorded, own).ifPresent(text -> err.println(manifest.getFileName() + ": " + text));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // whoever needs what is in it tells what is wrong with it
    }
  }

  /** Empty if the running version is as new, or one of both is no version. */
  static Optional<String> warning(String recorded, String own) {
    Matcher theirs = VERSION.matcher(recorded);
    Matcher ours = VERSION.matcher(own);
    if (!theirs.matches() || !ours.matches()) {
      return Optional.empty();
    }
    for (int i = 1; i <= 3; i++) {
      int difference =
          Integer.compare(Integer.parseInt(theirs.group(i)), Integer.parseInt(ours.group(i)));
      if (difference != 0) {
        return difference < 0
            ? Optional.empty()
            : Optional.of(
                "the project was made by %s, which is newer than this %s: what only the newer one"
                        .formatted(recorded, own)
                    + " knows is lost");
      }
    }
    return Optional.empty();
  }
}
