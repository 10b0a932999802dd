package io.github.kitexjava.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles a generated project into {@code target/classes} and runs it, without Maven. */
final class LocalServer {
  /** Set by the launchers: a folder with the jars that a generated server needs. */
  private static final String LIBRARIES = "kitexjava.run.libs";

  private static final String DEFAULT_PORT = "8888";

  private final Path project;
  private final String mainClass;
  private final List<Path> libraries;

  private LocalServer(Path project, String mainClass, List<Path> libraries) {
    this.project = project;
    this.mainClass = mainClass;
    this.libraries = List.copyOf(libraries);
  }

  /**
   * Checks, before anything is written, that the project can be run here.
   *
   * @throws Refused if it cannot
   */
  static LocalServer prepare(Path project, String basePackage) throws IOException {
    if (!ProjectCompiler.isAvailable()) {
      throw Refused.wrongInput("`--run` needs a JDK: this Java has no compiler");
    }
    Path folder = Path.of(System.getProperty(LIBRARIES, ""));
    if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
      throw Refused.wrongInput(
          "`--run` does not find the server's libraries in `"
              + folder
              + "` (leave it out, and build the project with Maven)");
    }
    try (Stream<Path> jars = Files.list(folder)) {
      return new LocalServer(
          project, basePackage + ".Main", jars.filter(LocalServer::isJar).sorted().toList());
    }
  }

  private static boolean isJar(Path path) {
    return path.toString().endsWith(".jar");
  }

  /** Compiles, starts, and waits until the server ends. */
  int run(PrintWriter out, PrintWriter err) throws IOException, InterruptedException {
    Path classes = compile(err);
    String port = Optional.ofNullable(System.getenv("HERTZ_PORT")).orElse(DEFAULT_PORT);
    out.println("starting it (Ctrl-C stops it), try: curl -i localhost:" + port + "/ping");
    out.flush();
    Process server = start(classes);
    Thread stopper = new Thread(() -> stop(server), "stop the server");
    Runtime.getRuntime().addShutdownHook(stopper);
    return server.waitFor() == 0 ? ExitCode.DONE : ExitCode.WRONG_INPUT;
  }

  /** Returns the folder of the classes. */
  Path compile(PrintWriter err) throws IOException {
    return new ProjectCompiler(project, libraries).compile(err);
  }

  private Process start(Path classes) throws IOException {
    String classPath =
        Stream.concat(Stream.of(classes), libraries.stream())
            .map(path -> path.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "-cp", classPath, mainClass)
        .directory(project.toFile())
        .inheritIO()
        .start();
  }

  /** Runs when this process is told to end; the server then ends in order and is waited for. */
  private static void stop(Process server) {
    server.destroy();
    try {
      server.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
