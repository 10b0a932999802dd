package io.github.kitexjava.idl;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.diagnostic.Compatibility;
import java.nio.file.Path;
import java.util.List;

/**
 * What to compile.
 *
 * @param files the IDL files the user named, relative ones against {@code workingDirectory}
 * @param includeDirectories where includes are looked for after the including file's own folder
 * @param workingDirectory only for finding relative paths and for naming files in messages
 * @param compatibility whose reading counts where compilers differ
 */
public record CompileRequest(
    List<Path> files,
    List<Path> includeDirectories,
    Path workingDirectory,
    Compatibility compatibility) {
  public CompileRequest {
    files = List.copyOf(files);
    includeDirectories = List.copyOf(includeDirectories);
    requireNonNull(compatibility, "compatibility");
  }

  /** With the compatibility that holds when the user says nothing. */
  public CompileRequest(List<Path> files, List<Path> includeDirectories, Path workingDirectory) {
    this(files, includeDirectories, workingDirectory, Compatibility.DEFAULT);
  }
}
