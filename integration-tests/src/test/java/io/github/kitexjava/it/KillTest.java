package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.FileTree;
import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command itself, killed at random moments as {@code kill -9} does: the run after it leaves the
 * project as if nothing had happened. {@code TransactionTest} in {@code output} kills at each call.
 */
@Tag("full")
class KillTest {
  private static final int KILLS = Integer.getInteger("kill.count", 40);
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Map<String, String> before = Map.of();
  private Map<String, String> after = Map.of();

  @BeforeEach
  void makeTheOldAndTheNewProject() throws Exception {
    writeIdl(0, 60);
    finish();
    Path handler = demo().resolve("src/main/java/demo/handler/EchoHandler.java");
    Files.writeString(
        handler, Files.readString(handler).replace("public final", "// mine\npublic"));
    before = tree();
    writeIdl(20, 100);
    finish();
    after = tree();
  }

  @Test
  void afterAKillTheNextRunEndsWithTheNewProject() throws Exception {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    System.out.println("kill.seed=" + seed + " kills=" + KILLS);
    Random random = new Random(seed);
    int amidst = 0;
    for (int i = 0; i < KILLS; i++) {
      restore();
      killARun(random);
      amidst += isUntouched() ? 0 : 1;
      assertThat(usersFilesAreThere()).as("kill %d", i).isTrue();
      finish();
      assertThat(tree()).as("kill %d", i).isEqualTo(after);
      assertThat(left(".journal")).as("kill %d", i).isEmpty();
    }
    System.out.println("killed while the project was being changed: " + amidst);
    assertThat(amidst).isPositive();
  }

  /** A kill before the run writes is dull: mostly waits until its staging folder is there. */
  private void killARun(Random random) throws Exception {
    Process run = start();
    try {
      long end = System.nanoTime() + LIMIT.toNanos();
      boolean waits = random.nextInt(4) > 0;
      while (waits && run.isAlive() && isUntouched() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      Thread.sleep(waits ? random.nextInt(60) : random.nextInt(1500));
    } finally {
      Processes.end(run);
    }
  }

  /** Nothing of a run can be seen yet. */
  private boolean isUntouched() throws IOException {
    try (Stream<Path> top = Files.list(demo())) {
      return top.noneMatch(p -> p.getFileName().toString().startsWith(".kitex-java-"))
          && Files.readString(demo().resolve("kitex_info.yaml"))
              .equals(before.get("kitex_info.yaml"));
    }
  }

  /** The user's own files are whole at every moment: each is the old or the new one. */
  private boolean usersFilesAreThere() throws IOException {
    Map<String, String> now = tree();
    return before.keySet().stream()
        .filter(name -> name.startsWith("src/"))
        .allMatch(
            name -> {
              String text = now.getOrDefault(name, "");
              return text.equals(before.get(name)) || text.equals(after.get(name));
            });
  }

  private void finish() throws Exception {
    Process run = start();
    boolean ended = run.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    String log = Files.readString(folder.resolve("log"));
    assertThat(ended && run.exitValue() == 0).as(log).isTrue();
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Tool.command(
                    "kitex",
                    "-module",
                    "demo",
                    "-service",
                    "demo",
                    "-out_dir",
                    "demo",
                    "echo.thrift"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().putAll(Tool.ENVIRONMENT);
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    return builder.start();
  }

  private void writeIdl(int from, int to) throws IOException {
    String structs =
        IntStream.range(from, to)
            .mapToObj(i -> "struct S" + i + " { 1: i32 id, 2: string a" + to + " }\n")
            .collect(Collectors.joining());
    String methods =
        IntStream.range(0, to)
            .mapToObj(i -> "  i32 call" + i + "(1: string a)\n")
            .collect(Collectors.joining());
    Files.writeString(
        folder.resolve("echo.thrift"),
        "namespace java com.acme\n" + structs + "service Echo {\n" + methods + "}\n");
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  /** The project is again as it was before its IDL changed; what runs left behind stays. */
  private void restore() throws IOException {
    for (String name : tree().keySet()) {
      if (!before.containsKey(name)) {
        Files.delete(demo().resolve(name));
      }
    }
    for (Map.Entry<String, String> file : before.entrySet()) {
      Path path = demo().resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
    }
  }

  private Map<String, String> tree() throws IOException {
    return FileTree.texts(demo(), StandardCharsets.ISO_8859_1);
  }

  private Stream<Path> left(String suffix) throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("state"))) {
      return paths.filter(p -> p.toString().endsWith(suffix)).toList().stream();
    }
  }
}
