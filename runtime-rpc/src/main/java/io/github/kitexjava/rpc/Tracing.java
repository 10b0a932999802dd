package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tracers of a client or a server, and how much is recorded for them. Immutable. */
final class Tracing {
  private static final Logger LOG = LoggerFactory.getLogger(Tracer.class);

  private final List<Tracer> tracers;
  private final StatsLevel level;

  /**
   * @param level null for what fits the tracers
   */
  Tracing(List<Tracer> tracers, @Nullable StatsLevel level) {
    this.tracers = List.copyOf(tracers);
    StatsLevel fitting = tracers.isEmpty() ? StatsLevel.DISABLED : StatsLevel.DETAILED;
    this.level = level == null ? fitting : level;
  }

  StatsLevel level() {
    return level;
  }

  /** Whether anybody looks at the course of a call. */
  boolean isOn() {
    return !tracers.isEmpty() || level != StatsLevel.DISABLED;
  }

  /** Tells every tracer. What is returned must be finished. */
  Span start(CallContext context, RpcInfo info) {
    if (tracers.isEmpty()) {
      return new Span(context, info, 0);
    }
    CallContext current = context;
    long started = 0;
    for (int i = 0; i < tracers.size(); i++) {
      try {
        current = tracers.get(i).start(current, info);
        started |= bit(i);
      } catch (Throwable t) {
        logged(tracers.get(i), "start", t);
      }
    }
    return new Span(current, info, started);
  }

  /** A tracer that failed to start is not told of the end; beyond the 63rd all are. */
  private static long bit(int index) {
    return 1L << Math.min(index, 63);
  }

  private static void logged(Tracer tracer, String where, Throwable failure) {
    LOG.error("KITEX: tracer {} failed in {}", tracer.getClass().getName(), where, failure);
  }

  /** A call between its start and its end. Finished once, by any thread. */
  final class Span {
    private final CallContext context;
    private final RpcInfo info;
    private final long started;

    private Span(CallContext context, RpcInfo info, long started) {
      this.context = context;
      this.info = info;
      this.started = started;
    }

    /** That the call goes on in. */
    CallContext context() {
      return context;
    }

    RpcInfo info() {
      return info;
    }

    void finish() {
      info.stats().finished();
      for (int i = tracers.size() - 1; i >= 0; i--) {
        if ((started & bit(i)) == 0) {
          continue;
        }
        try {
          tracers.get(i).finish(context, info);
        } catch (Throwable t) {
          logged(tracers.get(i), "finish", t);
        }
      }
    }
  }
}
