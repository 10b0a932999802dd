package io.github.kitexjava.output;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What a run adds to a user's file.
 *
 * @param path of the user's file, relative to the output folder; another than the generator's when
 *     the user moved the class
 * @param text the whole new text
 * @param charset how the file is stored on disk
 * @param added names of the methods that are added
 */
public record Merge(String path, String text, Charset charset, List<String> added) {
  public Merge {
    added = List.copyOf(added);
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }
}
