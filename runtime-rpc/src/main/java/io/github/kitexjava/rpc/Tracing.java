package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.util.ArrayList;
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
      return new Span(context, info, List.of());
    }
    CallContext current = context;
    List<Tracer> started = new ArrayList<>(tracers.size());
    for (Tracer tracer : tracers) {
      try {
        current = tracer.start(current, info);
        started.add(tracer);
      } catch (Throwable t) {
        logged(tracer, "start", t);
      }
    }
    return new Span(current, info, started);
  }

  private static void logged(Tracer tracer, String where, Throwable failure) {
    LOG.error("KITEX: tracer {} failed in {}", tracer.getClass().getName(), where, failure);
  }

  /** A call between its start and its end. Finished once, by any thread. */
  static final class Span {
    private final CallContext context;
    private final RpcInfo info;

    /** A tracer that failed to start is not told of the end. */
    private final List<Tracer> started;

    private Span(CallContext context, RpcInfo info, List<Tracer> started) {
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
      for (int i = started.size() - 1; i >= 0; i--) {
        try {
          started.get(i).finish(context, info);
        } catch (Throwable t) {
          logged(started.get(i), "finish", t);
        }
      }
    }
  }
}
