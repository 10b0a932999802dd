package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at what the commands wrote. */
final class Projects {
  private Projects() {}

  /** The text of each file by its path with {@code /}. */
  static Map<String, String> files(Path project) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(project)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  /** Compiles a copy, so that the project stays as it was written. */
  static void compile(Path project, Path copy) throws IOException {
    for (Map.Entry<String, String> file : files(project).entrySet()) {
      Path target = copy.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    StringWriter messages = new StringWriter();
    new ProjectCompiler(copy, classPath()).compile(new PrintWriter(messages));
    assertThat(messages.toString()).isEmpty();
  }

  /** A folder and all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  static List<Path> classPath() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
  }
}
