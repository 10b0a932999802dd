package io.github.kitexjava.idl;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to compile.
 *
 * @param files the IDL files the user named, relative ones against {@code workingDirectory}
 * @param includeDirectories where includes are looked for after the including file's own folder
 * @param workingDirectory only for finding relative paths and for naming files in messages
 * @param compatibility whose reading counts where compilers differ
 * @param advice codes {@linkplain Code#isOnRequest() on request} that the user wants to hear of
 */
public record CompileRequest(
    List<Path> files,
    List<Path> includeDirectories,
    Path workingDirectory,
    Compatibility compatibility,
    Set<Code> advice) {
  public CompileRequest {
    files = List.copyOf(files);
    includeDirectories = List.copyOf(includeDirectories);
    requireNonNull(compatibility, "compatibility");
    advice = Set.copyOf(advice);
  }

  /** Without advice. */
  public CompileRequest(
      List<Path> files,
      List<Path> includeDirectories,
      Path workingDirectory,
      Compatibility compatibility) {
    this(files, includeDirectories, workingDirectory, compatibility, Set.of());
  }

  /** With the compatibility that holds when the user says nothing. */
  public CompileRequest(List<Path> files, List<Path> includeDirectories, Path workingDirectory) {
    this(files, includeDirectories, workingDirectory, Compatibility.DEFAULT);
  }
}
