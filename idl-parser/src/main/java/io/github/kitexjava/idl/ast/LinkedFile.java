package io.github.kitexjava.idl.ast;

import java.util.List;

/**
 * A file whose includes are found.
 *
 * @param path canonical and absolute, with {@code /}: its identity
 * @param displayPath relative to the folder of the first file of the run
 * @param includes those that were found, in source order, each file once
 */
public record LinkedFile(
    FileDef file, String path, String displayPath, List<LinkedInclude> includes) {
  public LinkedFile {
    includes = List.copyOf(includes);
  }

  /** True when every include was found and read, so that no name can be missing because of it. */
  public boolean complete() {
    return file.complete() && includes.size() == file.includes().size();
  }

  /**
   * An include and the file it names.
   *
   * @param prefix what stands before the dot in references to it
   */
  public record LinkedInclude(IncludeDef include, String prefix, String path) {}
}
