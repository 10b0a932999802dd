package io.github.kitexjava.testdata.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run of a target with many inputs: random programs as they are, and damaged files. Every input
 * depends on the seed and its number only.
 *
 * <p>System properties: {@code fuzz.seconds} how long, {@code fuzz.seed} to repeat a run, {@code
 * fuzz.corpus} a folder with more Thrift files to damage.
 *
 * @param name names the run in what it prints, and the files it leaves
 * @param seed of the first input; the next one has the next number
 * @param duration how long to go on
 * @param samples files to damage, apart from random programs
 */
public record Fuzzing(String name, long seed, Duration duration, List<byte[]> samples) {
  /** Far more than any input needs, even on a machine that does five other things. */
  private static final Duration LIMIT_OF_ONE = Duration.ofSeconds(30);

  private static final Duration LIMIT_OF_MINIMISING = Duration.ofSeconds(60);
  private static final int MAX_FAULTS = 10;
  private static final int MAX_SAMPLE_BYTES = 20_000;

  public Fuzzing {
    samples = List.copyOf(samples);
  }

  /** What is tried. */
  @FunctionalInterface
  public interface Target {
    /**
     * Tries one input; anything thrown is a fault that was found.
     *
     * @param right true when the input is right, so that nothing may be refused
     */
    void check(FuzzInput input, boolean right) throws Exception;
  }

  /** A short run, the same in every build. */
  public static Fuzzing brief(String name, List<byte[]> samples) {
    return new Fuzzing(
        name,
        Long.getLong("fuzz.seed", 1),
        Duration.ofSeconds(Long.getLong("fuzz.seconds", 10)),
        samples);
  }

  /** A run as long as is asked; a minute if nothing is said. */
  public static Fuzzing asAsked(String name, List<byte[]> samples) {
    List<byte[]> all = new ArrayList<>(samples);
    String corpus = System.getProperty("fuzz.corpus", "");
    if (!corpus.isEmpty()) {
      all.addAll(thriftFiles(Path.of(corpus)));
    }
    return new Fuzzing(
        name,
        Long.getLong("fuzz.seed", 1),
        Duration.ofSeconds(Long.getLong("fuzz.seconds", 60)),
        all);
  }

  /** The Thrift files in a folder and its folders that are not too large to be damaged often. */
  public static List<byte[]> thriftFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<byte[]> texts = new ArrayList<>();
      for (Path file : files.filter(Fuzzing::isSample).sorted().toList()) {
        if (Files.size(file) <= MAX_SAMPLE_BYTES) {
          texts.add(Files.readAllBytes(file));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the samples in `" + folder + "`", e);
    }
  }

  private static boolean isSample(Path file) {
    return file.toString().endsWith(".thrift") && !file.toString().contains("/target/");
  }

  /**
   * Runs, and prints the seed, the number of inputs and what is found.
   *
   * @throws AssertionError when faults were found; their inputs are in {@code target/fuzz}
   */
  public void run(Target target) {
    Watch watch = new Watch(target, LIMIT_OF_ONE);
    Faults faults = new Faults(Path.of("target", "fuzz"), name);
    Tally tally = new Tally(name, seed, samples.size());
    long end = System.nanoTime() + duration.toNanos();
    for (long number = seed; System.nanoTime() < end && faults.count() < MAX_FAULTS; number++) {
      Chance chance = new Chance(number);
      boolean right = chance.oneIn(4);
      FuzzInput input = right ? FuzzInput.of(RandomProgram.of(number)) : damaged(chance, number);
      Optional<Fault> fault = watch.check(input, right).filter(faults::isNew);
      tally.add(input, right);
      if (fault.isPresent()) {
        faults.add(fault.get(), number, smallest(input, fault.get(), watch));
      }
      if (watch.isStuck()) {
        break;
      }
    }
    watch.end();
    tally.end(faults.count(), watch.slowestMillis());
    faults.throwIfAny(seed);
  }

  private FuzzInput damaged(Chance chance, long number) {
    boolean sample = !samples.isEmpty() && !chance.oneIn(3);
    FuzzInput whole =
        sample
            ? FuzzInput.of(chance.pick(samples))
            : FuzzInput.of(RandomProgram.of(chance.bits(40) + number));
    Mutator mutator =
        new Mutator(chance, () -> samples.isEmpty() ? new byte[0] : chance.pick(samples));
    String path = chance.pick(List.copyOf(whole.files().keySet()));
    return whole.with(path, mutator.mutate(whole.file(path)));
  }

  /**
   * Without what the fault does not need, file by file. An input that hangs stays as it is, and so
   * does one that is right and refused: what is left of it would be refused with reason.
   */
  private static FuzzInput smallest(FuzzInput input, Fault fault, Watch watch) {
    if (watch.isStuck() || watch.check(input, false).filter(fault::isSameAs).isEmpty()) {
      return input;
    }
    FuzzInput result = input;
    for (String path : input.files().keySet()) {
      FuzzInput before = result;
      Minimiser minimiser =
          new Minimiser(
              bytes ->
                  watch.check(before.with(path, bytes), false).filter(fault::isSameAs).isPresent(),
              LIMIT_OF_MINIMISING);
      result = before.with(path, minimiser.minimise(before.file(path)));
    }
    return result;
  }
}
