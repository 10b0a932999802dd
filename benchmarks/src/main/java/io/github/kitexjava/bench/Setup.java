package io.github.kitexjava.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run has to work with.
 *
 * @param quick fewer repetitions: figures to look at, not to publish
 * @param checkout the root of this project, with the commands built
 * @param workFolder for inputs and outputs
 * @param jdks that ours is measured on: the running one, and the second if there is one
 */
public record Setup(boolean quick, Path checkout, Path workFolder, List<Jdk> jdks) {
  public Setup {
    jdks = List.copyOf(jdks);
  }

  /** Reads the system properties and the environment. */
  static Setup of(boolean quick) throws IOException {
    Path checkout = Path.of(System.getProperty("kitexjava.checkout", ".")).toAbsolutePath();
    List<Jdk> jdks = new ArrayList<>();
    jdks.add(Jdk.of(Path.of(System.getProperty("java.home"))));
    String second = System.getenv("KITEX_JAVA_SECOND_JDK");
    if (second != null) {
      jdks.add(Jdk.of(Path.of(second)));
    }
    return new Setup(quick, checkout, Files.createTempDirectory("kitex-java-bench"), jdks);
  }

  /**
   * Where a program of others is: named by the system property {@code bench.NAME}, or on the PATH.
   */
  public static Optional<Path> find(String program) {
    String named = System.getProperty("bench." + program);
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, program);
      if (Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
