package io.github.kitexjava.cli;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The compiler, whose class path stays open, because opening it takes longer than compiling a small
 * project. Each thread has its own: file managers are for one thread.
 */
final class Javac {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final ThreadLocal<Javac> OF_THREAD = ThreadLocal.withInitial(Javac::new);
  private static final List<String> OPTIONS = List.of("-proc:none", "-implicit:none", "-nowarn");

  private final StandardJavaFileManager full = opened(Projects.classPath());
  private final StandardJavaFileManager empty = opened(List.of());

  static Javac ofThread() {
    return OF_THREAD.get();
  }

  private static StandardJavaFileManager opened(List<Path> classPath) {
    StandardJavaFileManager files =
        COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      // Else it looks through the class path for plug-ins each time.
      files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** What is wrong with a project; empty if it compiles. */
  String errors(List<Path> sources) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    task(full, found, full.getJavaFileObjectsFromPaths(sources))
        .analyze(); // all that can be wrong, without making classes
    return errors(found);
  }

  /**
   * A task that has only to parse one file.
   *
   * @param found gets what is wrong with it
   */
  JavacTask parsing(String text, DiagnosticCollector<JavaFileObject> found) {
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Handler.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    return task(empty, found, List.of(source));
  }

  private static JavacTask task(
      StandardJavaFileManager files,
      DiagnosticCollector<JavaFileObject> found,
      Iterable<? extends JavaFileObject> sources) {
    return (JavacTask) COMPILER.getTask(null, files, found, OPTIONS, null, sources);
  }

  static String errors(DiagnosticCollector<JavaFileObject> found) {
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n"));
  }
}
