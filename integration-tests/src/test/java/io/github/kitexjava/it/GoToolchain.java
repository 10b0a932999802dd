package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's Go, working in a copy of {@code interop/go}. What it fetches and compiles stays in
 * Go's own caches; what it generates does not outlive the copy.
 */
record GoToolchain(Path folder) {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Path SOURCES = Tool.CHECKOUT.resolve("interop/go");

  /**
   * What is on the machine is used as it is; another Go, or a workspace above, is not looked for.
   */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("GOTOOLCHAIN", "local", "GOWORK", "off");

  private static final String COMMAND = "github.com/cloudwego/kitex/tool/cmd/kitex";

  /**
   * Copies the sources; where Go or a pinned module is missing the test ends here, as skipped, and
   * the log says why.
   */
  static GoToolchain orSkip(Path folder) throws Exception {
    copySources(folder);
    GoToolchain go = new GoToolchain(folder);
    try {
      Processes.Result modules = go.run("mod", "download");
      if (modules.exitCode() != 0) {
        skip("the modules of `interop/go` are not here: " + firstLine(modules.stderr()));
      }
    } catch (IOException e) {
      skip("there is no Go: " + e.getMessage());
    }
    return go;
  }

  private static void copySources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      for (Path source : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SOURCES.relativize(source).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(source, copy);
      }
    }
  }

  private static void skip(String reason) {
    System.err.println("skipped: " + reason);
    Assumptions.abort("skipped: " + reason);
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.startsWith("go: downloading")).findFirst().orElse("");
  }

  /** Generates the Go code of an IDL with the pinned {@code kitex}, and compiles both programs. */
  void build(Path idl) throws Exception {
    Path copy = Files.copy(idl, folder.resolve(idl.getFileName().toString()));
    succeed("run", COMMAND, "-module", "interop", copy.getFileName().toString());
    succeed("build", "-o", "bin/", "./server", "./client");
  }

  /** One of the programs that were built. */
  Path program(String name) {
    Path program = folder.resolve("bin").resolve(name);
    return Files.exists(program) ? program : folder.resolve("bin").resolve(name + ".exe");
  }

  private void succeed(String... arguments) throws Exception {
    Processes.Result result = run(arguments);
    assertThat(result.exitCode()).as("go %s%n%s", List.of(arguments), result.stderr()).isZero();
  }

  private Processes.Result run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("go"));
    command.addAll(List.of(arguments));
    return Processes.run(folder, LIMIT, ENVIRONMENT, command);
  }
}
