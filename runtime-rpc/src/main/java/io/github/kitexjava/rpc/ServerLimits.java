package io.github.kitexjava.rpc;

import java.time.Duration;

/**
 * How much a server takes from its peers.
 *
 * @param maxMessageBytes of one message; a longer one ends its connection
 * @param maxConnections at once; 0 means no limit
 * @param idleTimeout between two messages; zero means none, as for the others
 * @param readTimeout for a message that has begun, anew for each 64 KB of it
 * @param writeTimeout for an answer, anew for each 64 KB of it
 */
record ServerLimits(
    int maxMessageBytes,
    int maxConnections,
    Duration idleTimeout,
    Duration readTimeout,
    Duration writeTimeout) {

  /** What the Thrift specification allows a frame and libthrift takes by default. */
  static final int DEFAULT_MESSAGE_BYTES = 16_384_000;

  /** Room for length arithmetic in ints, and more than one array of a message can need. */
  static final int LARGEST_MESSAGE_BYTES = 1 << 30;

  /** A platform thread costs about a hundred kilobytes; thousands need virtual ones. */
  static final int DEFAULT_PLATFORM_CONNECTIONS = 1_000;

  static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(10); // as Kitex
  static final Duration DEFAULT_IO_TIMEOUT = Duration.ofSeconds(5); // as Kitex

  static int checkedMessageBytes(int bytes) {
    if (bytes < 1 || bytes > LARGEST_MESSAGE_BYTES) {
      throw new IllegalArgumentException(
          "maxMessageBytes: %d (expected: 1 to %d)".formatted(bytes, LARGEST_MESSAGE_BYTES));
    }
    return bytes;
  }
}
