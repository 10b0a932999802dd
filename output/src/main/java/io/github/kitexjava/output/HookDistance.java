package io.github.kitexjava.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How alike the paths of two hooks are, by the hooks' names: a verb, or {@code group}, and then the
 * segments of the path, with {@code _} between.
 */
final class HookDistance {
  /** A group has other routes below it than a route has. */
  static final double OF_ANOTHER_KIND = Double.POSITIVE_INFINITY;

  /** Of each segment of the longer path: more has changed than has stayed from there on. */
  private static final double NEAR = 0.5;

  private static final double OTHER_VERB = 0.25;
  private static final String GROUP = "group";

  private HookDistance() {}

  /** The names with the nearest path; none if no path is near. */
  static List<String> nearest(String name, Collection<String> candidates) {
    List<String> nearest = new ArrayList<>();
    double least = OF_ANOTHER_KIND;
    for (String candidate : candidates) {
      double distance = between(name, candidate);
      int segments = Math.max(segments(name).size(), segments(candidate).size());
      if (distance > NEAR * segments || distance > least) {
        continue;
      }
      if (distance < least) {
        nearest.clear();
        least = distance;
      }
      nearest.add(candidate);
    }
    return nearest;
  }

  /** From 0, for the same path and verb, to the number of segments and a little. */
  static double between(String one, String other) {
    if (verb(one).equals(GROUP) != verb(other).equals(GROUP)) {
      return OF_ANOTHER_KIND;
    }
    double verbs = verb(one).equals(verb(other)) ? 0 : OTHER_VERB;
    return verbs + edits(segments(one), segments(other));
  }

  private static String verb(String name) {
    return name.substring(0, Math.max(0, name.indexOf('_')));
  }

  private static List<String> segments(String name) {
    return List.of(name.substring(name.indexOf('_') + 1).split("_", -1));
  }

  /** Segments that are added, removed or changed; one that is changed counts as far as it is. */
  private static double edits(List<String> from, List<String> to) {
    double[] row = new double[to.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.size(); i++) {
      double diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        double changed = diagonal + change(from.get(i - 1), to.get(j - 1));
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.size()];
  }

  /** From 0 for the same word to 1 for one that has nothing of it. */
  private static double change(String from, String to) {
    if (from.equals(to)) {
      return 0;
    }
    int longer = Math.max(from.length(), to.length());
    int begin = 0;
    int shorter = Math.min(from.length(), to.length());
    while (begin < shorter && from.charAt(begin) == to.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
      end++;
    }
    return 1 - (begin + end) / (double) longer;
  }
}
