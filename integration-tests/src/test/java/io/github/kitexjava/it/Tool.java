package io.github.kitexjava.it;

import io.github.kitexjava.testdata.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The commands of {@code bin}, as processes. They run what this Maven build made: the launchers'
 * own building is switched off, or it would run inside itself.
 */
final class Tool {
  static final Path CHECKOUT = Path.of(System.getProperty("kitexjava.checkout"));
  static final Map<String, String> ENVIRONMENT = Map.of("KITEX_JAVA_NO_BUILD", "1");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Tool() {}

  static Processes.Result hz(Path directory, String... arguments) throws Exception {
    return run("hz", directory, arguments);
  }

  static Processes.Result thriftjava(Path directory, String... arguments) throws Exception {
    return run("thriftjava", directory, arguments);
  }

  static Processes.Result kitex(Path directory, String... arguments) throws Exception {
    return run("kitex", directory, arguments);
  }

  static List<String> command(String tool, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(CHECKOUT.resolve("bin").resolve(tool).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Processes.Result run(String tool, Path directory, String... arguments)
      throws Exception {
    return Processes.run(directory, LIMIT, ENVIRONMENT, command(tool, arguments));
  }
}
