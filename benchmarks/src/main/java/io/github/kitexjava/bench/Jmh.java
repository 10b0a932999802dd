package io.github.kitexjava.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks of one class on one Java. */
public final class Jmh {
  private Jmh() {}

  /**
   * The scores by name of the method, in the unit of the benchmark.
   *
   * @throws IllegalStateException if a benchmark fails
   */
  public static Map<String, Double> scores(
      Class<?> benchmarks, int kibibytes, Jdk jdk, Setup setup) {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(benchmarks.getName().replace(".", "\\."))
        .param("kibibytes", String.valueOf(kibibytes))
        .jvm(jdk.java())
        .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
        .forks(setup.quick() ? 1 : 2)
        .warmupIterations(setup.quick() ? 2 : 8)
        .warmupTime(TimeValue.milliseconds(1500))
        .measurementIterations(setup.quick() ? 2 : 4)
        .measurementTime(TimeValue.milliseconds(1500))
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult result : results(options)) {
      scores.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    return scores;
  }

  private static Collection<RunResult> results(OptionsBuilder options) {
    try {
      return new Runner(options.build()).run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
