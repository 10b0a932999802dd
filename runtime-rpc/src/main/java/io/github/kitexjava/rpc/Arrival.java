package io.github.kitexjava.rpc;

/**
 * How a message came.
 *
 * @param from the other end of the connection
 * @param nanos when its first byte was there, by {@link System#nanoTime()}
 * @param last whether the peer should send nothing more on this connection
 */
record Arrival(Peer from, long nanos, boolean last) {}
