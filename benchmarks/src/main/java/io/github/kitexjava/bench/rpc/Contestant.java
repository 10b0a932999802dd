package io.github.kitexjava.bench.rpc;

import io.github.kitexjava.bench.Jdk;
import java.util.List;
import java.util.Optional;

/**
 * A server to measure.
 *
 * @param jdk that it runs on; empty for Go
 * @param command starts it
 */
record Contestant(Kind kind, Optional<Jdk> jdk, List<String> command) {
  Contestant {
    command = List.copyOf(command);
  }

  /** Whose it is, and how it works. */
  enum Kind {
    OURS("ours"),
    /** Its virtual threads share one thread of the operating system. */
    OURS_ONE_CARRIER("ours, one carrier"),
    THREAD_POOL("`TThreadPoolServer`"),
    SELECTOR("`TThreadedSelectorServer`"),
    KITEX("Kitex");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  String label() {
    return kind.label + jdk.map(on -> ", " + on.label()).orElse("");
  }

  /** Whether each of its connections takes a thread of the operating system. */
  boolean takesThreads() {
    boolean virtual = jdk.filter(Jdk::hasVirtualThreads).isPresent();
    return kind == Kind.THREAD_POOL || (kind == Kind.OURS && !virtual);
  }
}
