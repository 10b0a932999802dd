package io.github.kitexjava.rpc.governance;

import java.time.Duration;

/**
 * How much failure opens a breaker.
 *
 * @param errorRate the part of calls that may fail
 * @param minSamples calls in the window below which nothing opens
 * @param coolDown from opening until a call is let through
 */
record BreakerLimits(double errorRate, int minSamples, Duration coolDown) {}
