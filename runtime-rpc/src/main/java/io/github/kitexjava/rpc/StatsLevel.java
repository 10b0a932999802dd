package io.github.kitexjava.rpc;

/** How much of a call's course is recorded. Each level has all that those before it have. */
public enum StatsLevel {
  /** Sizes, how long the call took and how it ended; no {@link RpcEvent}. The default. */
  DISABLED,
  /** Also when the call started and finished. */
  BASE,
  /** Also what happened in between. The default where there is a {@link Tracer}. */
  DETAILED;

  /** Whether what needs {@code level} is recorded at this one. */
  boolean includes(StatsLevel level) {
    return compareTo(level) >= 0;
  }
}
