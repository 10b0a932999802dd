package io.github.kitexjava.gen;

import static java.util.Objects.requireNonNull;

/**
 * One file that a generator made, not yet written.
 *
 * @param path relative to the root of generated sources, with {@code /}, never climbing out of it
 * @param content with {@code \n} line ends
 */
public record GeneratedFile(String path, String content) {
  public GeneratedFile {
    requireNonNull(path, "path");
    requireNonNull(content, "content");
    if (path.startsWith("/") || path.contains("\\") || ("/" + path + "/").contains("/../")) {
      throw new IllegalArgumentException("path: " + path + " (expected one inside the root)");
    }
  }
}
