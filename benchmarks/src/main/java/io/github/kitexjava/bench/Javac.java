package io.github.kitexjava.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles what was generated for a run, for Java 17: whichever JDK runs this, the others run it.
 */
public final class Javac {
  private Javac() {}

  /**
   * Compiles all sources of a folder together.
   *
   * @param classes gets the class files
   * @throws IllegalStateException if javac refuses; it has told why on standard error
   */
  public static void compile(Path sources, Path classes, String classPath) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-nowarn", "-proc:none", "--release", "17", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", classPath));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .forEach(arguments::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (status != 0) {
      throw new IllegalStateException("javac ended with status " + status);
    }
  }
}
