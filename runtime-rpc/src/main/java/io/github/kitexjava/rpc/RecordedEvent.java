package io.github.kitexjava.rpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * An {@link RpcEvent} of one call.
 *
 * @param sinceStart from the start of the call; never negative
 * @param time by the clock of this machine
 * @param status whether it went well
 * @param text what is to be said of it, such as why it failed; often empty
 */
public record RecordedEvent(
    RpcEvent event, Duration sinceStart, Instant time, Status status, String text) {

  /** Whether what was recorded went well. */
  public enum Status {
    INFO,
    WARN,
    ERROR
  }

  public RecordedEvent {
    requireNonNull(event, "event");
    requireNonNull(sinceStart, "sinceStart");
    requireNonNull(time, "time");
    requireNonNull(status, "status");
    requireNonNull(text, "text");
  }
}
