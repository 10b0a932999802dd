package io.github.kitexjava.idl.model;

/**
 * The identity of a file in one program.
 *
 * @param path canonical and absolute, with {@code /}; never to appear in generated output
 */
public record FileId(String path) {
  @Override
  public String toString() {
    return path;
  }
}
