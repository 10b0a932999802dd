package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;

/** What a reader asks before anything is allocated for a size that was announced. */
final class SizeChecks {
  private final ProtocolReader in;
  private final DecodeLimits limits;

  SizeChecks(ProtocolReader in, DecodeLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  DecodeLimits limits() {
    return limits;
  }

  /** A level of nesting, counted from 1. */
  void depth(int depth, String what) {
    if (depth > limits.maxDepth()) {
      throw in.failure(
          Reason.TOO_DEEP, "`" + what + "` is nested deeper than " + limits.maxDepth() + " levels");
    }
  }

  /** What a text or binary takes. */
  int string(int size, int remaining) {
    if (size < 0) {
      throw in.failure(Reason.NEGATIVE_SIZE, "a string of " + size + " bytes");
    }
    if (size > remaining) {
      throw in.failure(
          Reason.SIZE_EXCEEDS_INPUT,
          "a string of " + size + " bytes, but only " + remaining + " follow");
    }
    if (size > limits.maxStringBytes()) {
      throw in.failure(
          Reason.LIMIT_EXCEEDED,
          "a string of " + size + " bytes, at most " + limits.maxStringBytes() + " are allowed");
    }
    return size;
  }

  /**
   * What a list, set or map announces.
   *
   * @param minBytes of each element; 0 for a type that is none
   */
  int container(String what, long size, int minBytes, int remaining) {
    if (size < 0) {
      throw in.failure(Reason.NEGATIVE_SIZE, "a " + what + " of " + size + " elements");
    }
    if (size > 0 && minBytes == 0) {
      throw in.failure(Reason.UNEXPECTED_TYPE, "a " + what + " of what is no type");
    }
    if (size > remaining / Math.max(1, minBytes)) {
      throw in.failure(
          Reason.SIZE_EXCEEDS_INPUT,
          "a " + what + " of " + size + " elements, but only " + remaining + " bytes follow");
    }
    if (size > limits.maxElements()) {
      throw in.failure(
          Reason.LIMIT_EXCEEDED,
          "a %s of %d elements, at most %d are allowed"
              .formatted(what, size, limits.maxElements()));
    }
    return (int) size;
  }
}
