package io.github.kitexjava.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a generated project in this process, to where Maven would put it. */
final class ProjectCompiler {
  private static final List<String> SOURCES = List.of("hz_gen", "kitex_gen", "src/main/java");
  private static final String RESOURCES = "src/main/resources";

  private final Path project;
  private final List<Path> libraries;

  ProjectCompiler(Path project, List<Path> libraries) {
    this.project = project;
    this.libraries = libraries;
  }

  static boolean isAvailable() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  /**
   * Returns the folder of the classes.
   *
   * @param err gets the compiler's messages
   * @throws Refused if there are errors
   */
  Path compile(PrintWriter err) throws IOException {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    copyResources(classes);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-d", classes.toString(), "-classpath", classPath(), "-proc:none", "-Xlint:none");
      boolean done =
          javac
              .getTask(
                  err, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
              .call();
      if (!done) {
        throw Refused.wrongInput("`" + project.normalize() + "` does not compile");
      }
    }
    return classes;
  }

  private List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String root : SOURCES) {
      sources.addAll(filesBelow(project.resolve(root)));
    }
    sources.removeIf(file -> !file.toString().endsWith(".java"));
    return sources;
  }

  private void copyResources(Path classes) throws IOException {
    Path root = project.resolve(RESOURCES);
    for (Path file : filesBelow(root)) {
      Path target = classes.resolve(root.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> filesBelow(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private String classPath() {
    return libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
