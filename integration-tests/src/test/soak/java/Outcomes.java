package io.github.kitexjava.soak;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What became of the calls of one group of clients. */
final class Outcomes {
  private static final int KEPT_SURPRISES = 20;

  private final Map<String, LongAdder> right = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> lost = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> retried = new ConcurrentHashMap<>();
  private final LongAdder surprises = new LongAdder();
  private final Queue<String> firstSurprises = new ConcurrentLinkedQueue<>();

  /** The call ended as it was meant to. */
  void right(String kind) {
    count(right, kind);
  }

  /** The call failed in a way that a fault of the network or a server explains. */
  void lost(String kind, String how) {
    count(lost, kind + ":" + how);
  }

  /** An attempt failed and the call went on. */
  void retried(String how) {
    count(retried, how);
  }

  /** A wrong answer, or a failure that nothing explains. */
  void surprise(String kind, Throwable what) {
    surprises.increment();
    if (firstSurprises.size() < KEPT_SURPRISES) {
      firstSurprises.add(kind + ": " + what + causes(what));
    }
  }

  private static String causes(Throwable what) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = what.getCause(); cause != null; cause = cause.getCause()) {
      text.append(" <- ").append(cause);
    }
    StackTraceElement[] stack = what.getStackTrace();
    return text + (stack.length == 0 ? "" : " at " + stack[0]);
  }

  private static void count(Map<String, LongAdder> counts, String name) {
    counts.computeIfAbsent(name, key -> new LongAdder()).increment();
  }

  long rightCount() {
    return sum(right);
  }

  long lostCount() {
    return sum(lost);
  }

  long retriedCount() {
    return sum(retried);
  }

  long surpriseCount() {
    return surprises.sum();
  }

  private static long sum(Map<String, LongAdder> counts) {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** All counts, in one line. */
  String text() {
    return "right={%s} lost={%s} retried={%s}".formatted(text(right), text(lost), text(retried));
  }

  List<String> surprises() {
    return List.copyOf(firstSurprises);
  }

  private static String text(Map<String, LongAdder> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + "=" + count.getValue().sum())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
