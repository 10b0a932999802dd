package io.github.kitexjava.bench.generated;

import io.github.kitexjava.bench.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of source or class files.
 *
 * @param who made it, for people
 * @param classPath to compile it with
 */
record SourceTree(String who, Path folder, String classPath) {

  /** All files, in the order of their names. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Of all files together. */
  long bytes() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** What compiling it makes. */
  SourceTree classes(Path workFolder) {
    return new SourceTree(who, workFolder.resolve(folder.getFileName() + "-classes"), classPath);
  }

  /** Compiles it in a new process. */
  List<String> javac(Jdk jdk, Path workFolder) {
    String javac = jdk.home().resolve("bin/javac").toString();
    return List.of(javac, "@" + argumentFile(workFolder));
  }

  /** What javac is to read: how to compile, and all source files. */
  Path argumentFile(Path workFolder) {
    try {
      Path classes = Files.createDirectories(classes(workFolder).folder());
      List<String> lines = new ArrayList<>();
      lines.addAll(List.of("-nowarn", "-proc:none", "-d", quoted(classes.toString())));
      lines.addAll(List.of("-cp", quoted(classPath)));
      for (Path file : files()) {
        if (file.toString().endsWith(".java")) {
          lines.add(quoted(file.toString()));
        }
      }
      return Files.write(workFolder.resolve(folder.getFileName() + ".args"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\") + '"';
  }
}
