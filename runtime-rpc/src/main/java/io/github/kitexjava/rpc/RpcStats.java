package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one call. Sizes are of whole messages with what frames them.
 *
 * <p>Safe for use by several threads.
 */
public final class RpcStats {
  /** What happens anew each time that a client sends the call. */
  private static final List<RpcEvent> OF_ATTEMPT =
      List.of(
          RpcEvent.CLIENT_CONNECT_START,
          RpcEvent.CLIENT_CONNECT_FINISH,
          RpcEvent.WRITE_START,
          RpcEvent.WRITE_FINISH,
          RpcEvent.WAIT_READ_START,
          RpcEvent.WAIT_READ_FINISH,
          RpcEvent.READ_START,
          RpcEvent.READ_FINISH);

  private final StatsLevel level;
  private final long startNanos;
  private final Instant startTime;
  private final Map<RpcEvent, RecordedEvent> events;
  private volatile long finishNanos;
  private volatile boolean finished;
  private volatile int attempts;
  private volatile long attemptNanos;
  private volatile int sentBytes;
  private volatile int receivedBytes;
  private volatile @Nullable Throwable error;
  private volatile @Nullable Throwable panic;

  /**
   * @param startNanos when the call started, by {@link System#nanoTime()}
   */
  RpcStats(StatsLevel level, long startNanos) {
    this.level = level;
    this.startNanos = startNanos;
    this.finishNanos = startNanos;
    this.attemptNanos = startNanos;
    boolean records = level != StatsLevel.DISABLED;
    this.events = records ? new LinkedHashMap<>() : Map.of();
    this.startTime =
        records ? Instant.now().minusNanos(System.nanoTime() - startNanos) : Instant.EPOCH;
  }

  /** How much is recorded of this call. */
  public StatsLevel level() {
    return level;
  }

  /** From the first work on the call until now, or until it was finished. */
  public Duration elapsed() {
    return Duration.ofNanos((finished ? finishNanos : System.nanoTime()) - startNanos);
  }

  /** The same of the last attempt at the call. */
  Duration attemptElapsed() {
    return Duration.ofNanos(System.nanoTime() - attemptNanos);
  }

  /** How often the call was sent, or was about to be: more than 1 if it was tried again. */
  public int attempts() {
    return attempts;
  }

  /** 0 until the message was written. */
  public int sentBytes() {
    return sentBytes;
  }

  /** 0 until the message was read. */
  public int receivedBytes() {
    return receivedBytes;
  }

  /** Why the call failed; a declared exception is no failure. */
  public Optional<Throwable> error() {
    return Optional.ofNullable(error);
  }

  /** Whether the handler, or a middleware of either side, failed in a way nobody foresaw. */
  public boolean panicked() {
    return panic != null;
  }

  /** What it panicked with. */
  public Optional<Throwable> panic() {
    return Optional.ofNullable(panic);
  }

  /** Notes that this happened now and went well, if the level of these stats includes it. */
  public void record(RpcEvent event) {
    record(event, RecordedEvent.Status.INFO, "");
  }

  /**
   * Notes that this happened now, if the level of these stats includes it. Of an event that happens
   * again the first record stays, unless the call is sent anew.
   */
  public void record(RpcEvent event, RecordedEvent.Status status, String text) {
    requireNonNull(event, "event");
    requireNonNull(status, "status");
    requireNonNull(text, "text");
    if (level.includes(event.level())) {
      put(event, System.nanoTime(), status, text);
    }
  }

  /** The same for what happened at another time, by {@link System#nanoTime()}. */
  void recordAt(RpcEvent event, long nanos) {
    if (level.includes(event.level())) {
      put(event, nanos, RecordedEvent.Status.INFO, "");
    }
  }

  /** The same for what went well or, if there is an exception, did not. */
  void recordEnd(RpcEvent event, @Nullable Throwable failure) {
    if (failure == null) {
      record(event);
    } else if (level.includes(event.level())) {
      record(event, RecordedEvent.Status.ERROR, Texts.messageOf(failure));
    }
  }

  private void put(RpcEvent event, long nanos, RecordedEvent.Status status, String text) {
    Duration sinceStart = Duration.ofNanos(Math.max(0, nanos - startNanos));
    RecordedEvent recorded =
        new RecordedEvent(event, sinceStart, startTime.plus(sinceStart), status, text);
    synchronized (events) {
      events.putIfAbsent(event, recorded);
    }
  }

  /** What was recorded of this event; empty if it did not happen, or the level leaves it out. */
  public Optional<RecordedEvent> event(RpcEvent event) {
    requireNonNull(event, "event");
    synchronized (events) {
      return Optional.ofNullable(events.get(event));
    }
  }

  /** All that was recorded until now, in that order. */
  public List<RecordedEvent> events() {
    synchronized (events) {
      return List.copyOf(events.values());
    }
  }

  /** The call is sent anew: what was recorded of the attempt before is forgotten. */
  void newAttempt() {
    int before = attempts;
    attempts = before + 1;
    if (before == 0) {
      return;
    }
    attemptNanos = System.nanoTime();
    if (level == StatsLevel.DETAILED) {
      synchronized (events) {
        events.keySet().removeAll(OF_ATTEMPT);
      }
    }
  }

  void finished() {
    finishNanos = System.nanoTime();
    finished = true;
    recordAt(RpcEvent.RPC_FINISH, finishNanos);
  }

  void sentBytes(int bytes) {
    sentBytes = bytes;
  }

  void receivedBytes(int bytes) {
    receivedBytes = bytes;
  }

  void error(Throwable failure) {
    error = failure;
  }

  void panic(Throwable failure) {
    panic = failure;
  }
}
