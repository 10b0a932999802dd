package io.github.kitexjava.testdata;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Sources compiled as strictly as a user's build may: {@code -Xlint:all -Werror --release 17}, with
 * the class path of the running test.
 *
 * @param succeeded without a warning
 * @param diagnostics javac's own words; empty after success
 * @param classes the folder of the class files
 */
public record JavaCompilation(boolean succeeded, String diagnostics, Path classes) {

  /**
   * Compiles with the JDK that runs the test.
   *
   * @param sources by path, such as {@code com/acme/User.java}
   * @param folder gets {@code sources} and {@code classes}
   */
  public static JavaCompilation compile(Map<String, String> sources, Path folder)
      throws IOException {
    return compile(sources, folder, List.of());
  }

  /**
   * The same with more on the class path.
   *
   * @param libraries folders of class files, or jars
   */
  public static JavaCompilation compile(
      Map<String, String> sources, Path folder, List<Path> libraries) throws IOException {
    List<Path> files = write(sources, folder);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean succeeded =
          javac
              .getTask(
                  output,
                  manager,
                  null,
                  options(classes, libraries),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      return new JavaCompilation(succeeded, output.toString(), classes);
    }
  }

  /**
   * Loads what was compiled.
   *
   * @throws AssertionError with the diagnostics, if it does not compile
   */
  public ClassLoader load() {
    return load(JavaCompilation.class.getClassLoader());
  }

  /** The same with classes that another loader has. */
  public ClassLoader load(ClassLoader parent) {
    requireSuccess();
    try {
      return new URLClassLoader(new URL[] {classes.toUri().toURL()}, parent);
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Packs what was compiled, as a build would.
   *
   * @param jar a file that this makes, in a folder that is there
   * @return that file
   * @throws AssertionError with the diagnostics, if it does not compile
   */
  public Path jar(Path jar) throws IOException {
    requireSuccess();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  private void requireSuccess() {
    if (!succeeded) {
      throw new AssertionError("the sources do not compile:\n" + diagnostics);
    }
  }

  static List<Path> write(Map<String, String> sources, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("sources").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    return files;
  }

  static List<String> options(Path classes) {
    return options(classes, List.of());
  }

  private static List<String> options(Path classes, List<Path> libraries) {
    return List.of(
        "-Xlint:all",
        "-Werror",
        "--release",
        "17",
        "-encoding",
        "UTF-8",
        "-proc:none",
        "-Xmaxerrs",
        "1000",
        "-classpath",
        Stream.concat(Stream.of(classPath()), libraries.stream().map(Path::toString))
            .collect(Collectors.joining(File.pathSeparator)),
        "-d",
        classes.toString());
  }

  /** Without what does not exist, which is a warning of javac's. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty() && Files.exists(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
