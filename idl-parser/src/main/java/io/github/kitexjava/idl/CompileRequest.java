package io.github.kitexjava.idl;

import java.nio.file.Path;
import java.util.List;

/**
 * What to compile.
 *
 * @param files the IDL files the user named, relative ones against {@code workingDirectory}
 * @param includeDirectories where includes are looked for after the including file's own folder
 * @param workingDirectory only for finding relative paths and for naming files in messages
 */
public record CompileRequest(
    List<Path> files, List<Path> includeDirectories, Path workingDirectory) {
  public CompileRequest {
    files = List.copyOf(files);
    includeDirectories = List.copyOf(includeDirectories);
  }
}
