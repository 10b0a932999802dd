package io.github.kitexjava.idl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.fuzz.Fuzzing.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Only diagnostics come out of the front end, whatever goes in.
 *
 * <p>{@code -Dfuzz.seed=N} repeats a run, {@code -Dfuzz.corpus=DIR} damages the Thrift files below
 * a folder too, and under the profile {@code full} {@code -Dfuzz.seconds=N} says how long.
 */
class FuzzTest {
  @TempDir Path folder;

  @Test
  void tenSecondsOfInputsGiveOnlyDiagnostics() throws IOException {
    Tally tally = fuzz(Duration.ofSeconds(10));
    assertThat(tally.valid()).isPositive();
    assertThat(tally.damaged()).isPositive();
  }

  @Test
  @Tag("full")
  void anyTimeOfInputsGivesOnlyDiagnostics() throws IOException {
    fuzz(Duration.ofSeconds(Long.getLong("fuzz.seconds", 60)));
  }

  @SuppressWarnings("SystemOut") // the seed must be seen, whatever happens
  private Tally fuzz(Duration time) throws IOException {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    System.out.println("fuzzing " + time.toSeconds() + " s with -Dfuzz.seed=" + seed);
    try (Watchdog watchdog = new Watchdog()) {
      Tally tally = new Fuzzing(seed, folder, watchdog, samples()).run(time);
      System.out.println(tally.inputs() + " inputs: " + tally);
      return tally;
    }
  }

  /** Our own sample files, and those that the user names. */
  private static List<String> samples() throws IOException {
    String corpus = System.getProperty("fuzz.corpus", "../testdata");
    try (Stream<Path> paths = Files.walk(Path.of(corpus))) {
      return paths
          .filter(
              path -> path.toString().endsWith(".thrift") && !path.toString().contains("/target/"))
          .sorted()
          .map(FuzzTest::read)
          .toList();
    }
  }

  private static String read(Path path) {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
