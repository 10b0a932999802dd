package io.github.kitexjava.bench.rpc;

import io.github.kitexjava.bench.Setup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kitex's server, generated and built for this run with the modules that {@code interop/go} pins.
 *
 * @param program empty where it cannot be built
 * @param whyNot for people; empty if it was built
 */
record KitexProgram(Optional<Path> program, String whyNot) {
  /** What is here is used as it is; another Go, or a workspace above, is not looked for. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("GOTOOLCHAIN", "local", "GOWORK", "off");

  private static final String COMMAND = "github.com/cloudwego/kitex/tool/cmd/kitex";

  /** A command of Go's that failed. */
  private static final class GoFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    GoFailed(String why) {
      super(why);
      this.why = why;
    }
  }

  static KitexProgram build(Setup setup, Path idl) throws IOException {
    Optional<Path> go = Setup.find("go");
    if (go.isEmpty()) {
      return new KitexProgram(Optional.empty(), "no `go` on the PATH");
    }
    Path folder = Files.createDirectories(setup.workFolder().resolve("kitex"));
    for (String name : List.of("go.mod", "go.sum", "tools.go")) {
      Files.copy(setup.checkout().resolve("interop/go").resolve(name), folder.resolve(name));
    }
    Path server = Files.createDirectories(folder.resolve("server"));
    Path source = setup.checkout().resolve("benchmarks/rpc/go/server/main.go");
    Files.copy(source, server.resolve("main.go"));
    Path copy = Files.copy(idl, folder.resolve(idl.getFileName().toString()));
    try {
      run(folder, go.get(), "mod", "download");
      run(folder, go.get(), "run", COMMAND, "-module", "interop", copy.getFileName().toString());
      run(folder, go.get(), "build", "-o", "bin/", "./server");
    } catch (GoFailed e) {
      return new KitexProgram(Optional.empty(), e.why);
    }
    return new KitexProgram(Optional.of(folder.resolve("bin/server")), "");
  }

  private static void run(Path folder, Path go, String... arguments) throws IOException, GoFailed {
    List<String> command = new ArrayList<>(List.of(go.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(ENVIRONMENT);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        String why =
            output
                .lines()
                .filter(line -> !line.startsWith("go: downloading"))
                .findFirst()
                .orElse("");
        throw new GoFailed("`go " + String.join(" ", arguments) + "` failed: " + why);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
