package io.github.kitexjava.idl.fuzz;

import io.github.kitexjava.idl.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes inputs from one seed until the time is up, and stops at the first that breaks a law. */
final class Fuzzing {
  private static final int REPEAT_EVERY = 16;

  private final Random random;
  private final FrontEndOracle oracle;
  private final Path folder;
  private final Watchdog watchdog;
  private final List<String> samples;
  private final Mutator mutator;

  /**
   * Prepares.
   *
   * @param folder where inputs are written
   * @param samples other texts to damage
   */
  Fuzzing(long seed, Path folder, Watchdog watchdog, List<String> samples) {
    this.random = new Random(seed);
    this.folder = folder;
    this.watchdog = watchdog;
    this.oracle = new FrontEndOracle(folder);
    this.samples = new ArrayList<>(samples);
    for (int i = 0; i < 200; i++) {
      this.samples.addAll(ValidProgram.of(random.nextLong()).values());
    }
    this.mutator = new Mutator(random, this.samples);
  }

  /**
   * What a run came to.
   *
   * @param valid how many inputs were right as generated
   * @param damaged how many were damaged
   * @param accepted how many of the damaged ones were right all the same
   * @param slowest of all inputs
   */
  record Tally(long valid, long damaged, long accepted, Duration slowest) {
    long inputs() {
      return valid + damaged;
    }
  }

  Tally run(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    long valid = 0;
    long damaged = 0;
    long accepted = 0;
    long slowest = 0;
    while (System.nanoTime() < end) {
      Map<String, String> files = ValidProgram.of(random.nextLong());
      boolean damage = random.nextInt(8) != 0;
      if (damage) {
        damage(files);
      }
      long start = System.nanoTime();
      Compilation compilation = compile(files);
      slowest = Math.max(slowest, System.nanoTime() - start);
      if (damage) {
        damaged++;
        accepted += compilation.program().isPresent() ? 1 : 0;
      } else {
        valid++;
        isRight(compilation, files);
      }
      if ((valid + damaged) % REPEAT_EVERY == 0) {
        oracle.checkRepeatable(files, compilation);
      }
    }
    return new Tally(valid, damaged, accepted, Duration.ofNanos(slowest));
  }

  private void damage(Map<String, String> files) {
    List<String> names = new ArrayList<>(files.keySet());
    String name = names.get(random.nextInt(names.size()));
    String text =
        random.nextBoolean()
            ? files.getOrDefault(name, "")
            : samples.get(random.nextInt(samples.size()));
    files.put(name, mutator.mutate(text));
  }

  private Compilation compile(Map<String, String> files) throws IOException {
    watchdog.starts(files);
    try {
      return oracle.check(files);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      Map<String, String> least = minimized(files, e.getClass());
      Path kept = keep(least);
      throw new AssertionError("the input is in " + kept + ": " + e, e);
    } finally {
      watchdog.ends();
    }
  }

  private void isRight(Compilation compilation, Map<String, String> files) throws IOException {
    if (compilation.program().isEmpty()) {
      throw new AssertionError(
          "a right program is refused (" + keep(files) + "): " + compilation.diagnostics().get(0));
    }
  }

  /** Leaves lines out as long as the input fails in the same way. */
  private Map<String, String> minimized(Map<String, String> files, Class<?> failure) {
    Map<String, String> least = new LinkedHashMap<>(files);
    for (String name : files.keySet()) {
      List<String> lines = new ArrayList<>(List.of(least.getOrDefault(name, "").split("\n", -1)));
      for (int size = lines.size(); size > 0; size /= 2) {
        for (int at = 0; at + size <= lines.size(); ) {
          List<String> shorter = new ArrayList<>(lines);
          shorter.subList(at, at + size).clear();
          Map<String, String> attempt = new LinkedHashMap<>(least);
          attempt.put(name, String.join("\n", shorter));
          if (fails(attempt, failure)) {
            lines = shorter;
            least = attempt;
          } else {
            at += size;
          }
        }
      }
    }
    return least;
  }

  private boolean fails(Map<String, String> files, Class<?> failure) {
    try {
      oracle.check(files);
      return false;
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return e.getClass() == failure;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path keep(Map<String, String> files) throws IOException {
    Path kept = Files.createTempDirectory("thrift-fuzz");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(kept.resolve(file.getKey()), file.getValue());
    }
    return kept;
  }

  @Override
  public String toString() {
    return "fuzzing in " + folder;
  }
}
