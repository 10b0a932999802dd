package io.github.kitexjava.idl.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. Stateless. */
public final class Suggestions {
  /** Longer names are no slips of the keyboard, and comparing them would take long. */
  private static final int MAX_LENGTH = 100;

  private Suggestions() {}

  /**
   * The nearest candidate that is near enough: an edit for each three letters. Of equally near ones
   * the first in the alphabet.
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int limit = name.length() / 3;
    return candidates.stream()
        .filter(c -> Math.abs(c.length() - name.length()) <= limit && !c.equals(name))
        .filter(c -> distance(name, c) <= limit)
        .min(Comparator.comparingInt((String c) -> distance(name, c)).thenComparing(c -> c));
  }

  /**
   * Edits between two names; a difference in case alone counts nothing, and two neighbours that
   * changed places count once.
   */
  private static int distance(String a, String b) {
    String left = a.toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    int[] beforePrevious = new int[right.length() + 1];
    int[] previous = new int[right.length() + 1];
    int[] current = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1 && j > 1 && changedPlaces(left, i, right, j)) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      int[] oldest = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = oldest;
    }
    return previous[right.length()];
  }

  private static boolean changedPlaces(String a, int endOfA, String b, int endOfB) {
    return a.charAt(endOfA - 1) == b.charAt(endOfB - 2)
        && a.charAt(endOfA - 2) == b.charAt(endOfB - 1);
  }
}
