package io.github.kitexjava.it;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What a process of the soak says of itself: numbers by name. */
record SoakFigures(Map<String, Long> byName) {
  private static final double MEBIBYTE = 1 << 20;

  SoakFigures {
    byName = Map.copyOf(byName);
  }

  /** Of words such as {@code heap=1234}. */
  static SoakFigures parse(String line) {
    Map<String, Long> figures = new HashMap<>();
    for (String word : line.split(" ", -1)) {
      int equals = word.indexOf('=');
      figures.put(word.substring(0, equals), Long.valueOf(word.substring(equals + 1)));
    }
    return new SoakFigures(figures);
  }

  long of(String name) {
    Long figure = byName.get(name);
    if (figure == null) {
      throw new AssertionError("no `" + name + "` among " + new TreeSet<>(byName.keySet()));
    }
    return figure;
  }

  /** The smallest of a figure among several: what calls on the way hold comes on top of it. */
  static long least(List<SoakFigures> all, String name) {
    return all.stream().mapToLong(figures -> figures.of(name)).min().orElseThrow();
  }

  /** The first or the last third of samples, by the clock. */
  static List<SoakFigures> third(List<SoakFigures> all, boolean last) {
    int size = Math.max(1, all.size() / 3);
    return last ? all.subList(all.size() - size, all.size()) : all.subList(0, size);
  }

  /** For people: how the samples went, in MiB. */
  static String course(List<SoakFigures> all, String name) {
    String[] values =
        all.stream()
            .map(figures -> String.format(Locale.ROOT, "%.1f", figures.of(name) / MEBIBYTE))
            .toArray(String[]::new);
    return name + " MiB " + Arrays.toString(values);
  }
}
