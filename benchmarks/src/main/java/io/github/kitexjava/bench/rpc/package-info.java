/** Servers and clients beside others: CPU time of a call, latencies, memory of connections. */
@NullMarked
package io.github.kitexjava.bench.rpc;

import org.jspecify.annotations.NullMarked;
