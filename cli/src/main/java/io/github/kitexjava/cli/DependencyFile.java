package io.github.kitexjava.cli;

import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file that {@code --depfile} asks for: a rule by which make and ninja know when the written
 * files are out of date.
 *
 * @param outputs what was written, or was as it should be
 * @param inputs every Thrift file that was read
 */
record DependencyFile(List<String> outputs, List<String> inputs) {
  private static final String NEXT = " \\\n  ";

  DependencyFile {
    outputs = List.copyOf(outputs);
    inputs = List.copyOf(inputs);
  }

  /**
   * Names files as the command line does; included ones are relative to the working directory if
   * they are below it.
   *
   * @param files as the user named them
   */
  static DependencyFile of(List<Path> outputs, List<Path> files, Program program)
      throws IOException {
    Set<Path> named = new LinkedHashSet<>();
    for (Path file : files) {
      named.add(file.toRealPath());
    }
    Set<String> inputs =
        files.stream()
            .map(DependencyFile::slashed)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Path here = Path.of("").toRealPath();
    program.files().stream()
        .map(ThriftFile::id)
        .map(FileId::path)
        .map(Path::of)
        .filter(file -> !named.contains(file))
        .map(file -> slashed(file.startsWith(here) ? here.relativize(file) : file))
        .forEach(inputs::add);
    return new DependencyFile(
        outputs.stream().map(DependencyFile::slashed).toList(), List.copyOf(inputs));
  }

  /**
   * Writes it; folders on the way to it are made.
   *
   * @throws Refused if a path has a line end, for which make has no spelling
   */
  void write(Path file) throws IOException {
    String text = text();
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, text);
  }

  /** The rule; nothing when nothing depends on the files, for a rule needs a target. */
  String text() {
    return outputs.isEmpty() ? "" : join(outputs) + ":" + NEXT + join(inputs) + "\n";
  }

  private static String join(List<String> paths) {
    return paths.stream().map(DependencyFile::escape).collect(Collectors.joining(NEXT));
  }

  /** As make wants it, and ninja reads it: a backslash counts only before what needs one. */
  private static String escape(String path) {
    if (path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0) {
      throw Refused.wrongInput(
          "`-depfile` cannot name `" + path.replaceAll("[\r\n]", "?") + "`: it has a line end");
    }
    return path.replaceAll("(\\\\*)([ \t#])", "$1$1\\\\$2")
        .replaceAll("(?<!^[A-Za-z]):|:(?!/)", "\\\\:")
        .replace("$", "$$");
  }

  private static String slashed(Path path) {
    String separator = path.getFileSystem().getSeparator();
    return path.toString().replace(separator, "/");
  }
}
