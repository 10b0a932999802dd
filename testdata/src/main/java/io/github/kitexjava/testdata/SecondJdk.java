package io.github.kitexjava.testdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Another JDK than the one that runs the tests, to repeat compile checks with.
 *
 * <p>It is the one whose home the environment variable {@value #VARIABLE} names; without it the
 * tests that want it are skipped and say so.
 *
 * @param home has {@code bin/javac}
 */
public record SecondJdk(Path home) {
  public static final String VARIABLE = "KITEX_JAVA_SECOND_JDK";

  private static final Duration COMPILE_LIMIT = Duration.ofMinutes(3);

  /**
   * The second JDK, where there is one.
   *
   * @throws IllegalStateException if the variable names a folder that is no JDK
   */
  public static Optional<SecondJdk> find() {
    return find(System.getenv());
  }

  static Optional<SecondJdk> find(Map<String, String> environment) {
    String home = environment.getOrDefault(VARIABLE, "");
    if (home.isBlank()) {
      return Optional.empty();
    }
    SecondJdk jdk = new SecondJdk(Path.of(home));
    if (!Files.isExecutable(jdk.tool("javac"))) {
      throw new IllegalStateException(
          "`" + VARIABLE + "` must be the home of a JDK, and `" + home + "` has no bin/javac");
    }
    return Optional.of(jdk);
  }

  /** The second JDK; where there is none the test ends here, as skipped, and the log says why. */
  public static SecondJdk orSkip() {
    Optional<SecondJdk> jdk = find();
    if (jdk.isEmpty()) {
      String why = "skipped: `" + VARIABLE + "` does not name a second JDK";
      System.err.println(why);
      Assumptions.abort(why);
    }
    return jdk.orElseThrow();
  }

  /** One of the JDK's commands. */
  public Path tool(String name) {
    Path tool = home.resolve("bin").resolve(name);
    return Files.exists(tool) ? tool : home.resolve("bin").resolve(name + ".exe");
  }

  /** Compiles as {@link JavaCompilation#compile} does, with this JDK's javac. */
  public JavaCompilation compile(Map<String, String> sources, Path folder)
      throws IOException, InterruptedException {
    List<Path> files = JavaCompilation.write(sources, folder);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> command = new ArrayList<>(List.of(tool("javac").toString()));
    command.addAll(JavaCompilation.options(classes));
    files.forEach(file -> command.add(file.toString()));
    Processes.Result result = Processes.run(folder, COMPILE_LIMIT, Map.of(), command);
    return new JavaCompilation(result.exitCode() == 0, result.stdout() + result.stderr(), classes);
  }
}
