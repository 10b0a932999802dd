package io.github.kitexjava.cli;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that a mistyped one was most likely meant to be. */
final class Closest {
  private Closest() {}

  /** The nearest name, if it is near: a third of the letters may be wrong, and always two. */
  static Optional<String> to(String typed, Collection<String> names) {
    String best = "";
    int bestDistance = Integer.MAX_VALUE;
    for (String name : names) {
      int distance = distance(typed, name);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    int shorter = Math.min(typed.length(), best.length());
    boolean near = bestDistance <= Math.max(2, typed.length() / 3) && bestDistance < shorter;
    return near ? Optional.of(best) : Optional.empty();
  }

  /** Levenshtein's distance, where two neighbours that changed places count as one mistake. */
  private static int distance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      int[] oldest = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = oldest;
    }
    return previous[b.length()];
  }
}
