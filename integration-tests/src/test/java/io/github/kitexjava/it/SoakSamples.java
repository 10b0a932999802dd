package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the memory of the processes went over the time of the soak. */
final class SoakSamples {
  private static final String HEAP = "heap";
  private static final String RESIDENT = "resident";

  private final Map<String, List<SoakFigures>> byProcess = new LinkedHashMap<>();

  void add(String process, SoakFigures figures) {
    byProcess.computeIfAbsent(process, key -> new ArrayList<>()).add(figures);
  }

  /** For people. */
  List<String> lines() {
    return byProcess.entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(HEAP, RESIDENT)
                    .map(
                        name -> entry.getKey() + ": " + SoakFigures.course(entry.getValue(), name)))
        .toList();
  }

  /** The last third of the time is where the first was, give or take so many bytes. */
  void assertFlat(long heapNoise, long residentNoise) {
    byProcess.forEach(
        (process, all) -> {
          assertFlat(process, all, HEAP, heapNoise);
          assertFlat(process, all, RESIDENT, residentNoise);
        });
  }

  private static void assertFlat(String process, List<SoakFigures> all, String name, long noise) {
    long first = SoakFigures.least(SoakFigures.third(all, false), name);
    long last = SoakFigures.least(SoakFigures.third(all, true), name);
    assertThat(last)
        .as("%s of %s, %s", name, process, SoakFigures.course(all, name))
        .isLessThan(first + noise);
  }
}
