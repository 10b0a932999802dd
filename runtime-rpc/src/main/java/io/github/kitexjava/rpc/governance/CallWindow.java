package io.github.kitexjava.rpc.governance;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Counts calls and failures of the last ten seconds, in slices. Used under its owner's lock. */
final class CallWindow {
  private static final int SLICES = 100;
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final int[] calls = new int[SLICES];
  private final int[] failures = new int[SLICES];
  private long callSum;
  private long failureSum;
  private long currentSlice;
  private boolean started;

  void count(long nowNanos, boolean failed) {
    int slot = moveTo(nowNanos);
    calls[slot]++;
    callSum++;
    if (failed) {
      failures[slot]++;
      failureSum++;
    }
  }

  long calls(long nowNanos) {
    moveTo(nowNanos);
    return callSum;
  }

  /** The part that failed, from 0 to 1; 0 if there was no call. */
  double errorRate(long nowNanos) {
    moveTo(nowNanos);
    return callSum == 0 ? 0 : (double) failureSum / callSum;
  }

  void clear() {
    Arrays.fill(calls, 0);
    Arrays.fill(failures, 0);
    callSum = 0;
    failureSum = 0;
  }

  /** Forgets what is older than the window; the slot of now. */
  private int moveTo(long nowNanos) {
    long slice = Math.floorDiv(nowNanos, SLICE_NANOS);
    if (!started) {
      started = true;
      currentSlice = slice;
    }
    long steps = Math.min(slice - currentSlice, SLICES);
    for (long step = 0; step < steps; step++) {
      int slot = slot(currentSlice + 1 + step);
      callSum -= calls[slot];
      failureSum -= failures[slot];
      calls[slot] = 0;
      failures[slot] = 0;
    }
    currentSlice = Math.max(currentSlice, slice);
    return slot(currentSlice);
  }

  private static int slot(long slice) {
    return (int) Math.floorMod(slice, (long) SLICES);
  }
}
