package io.github.kitexjava.thrift;

/**
 * How large a value may be that comes from outside.
 *
 * <p>Nothing is allocated before its size is checked against these limits and against the bytes
 * that are there.
 *
 * @param maxDepth of structs and containers in each other
 * @param maxElements of one container
 * @param maxStringBytes of one string or binary
 */
public record DecodeLimits(int maxDepth, int maxElements, int maxStringBytes) {

  /** 64 levels as Apache Thrift has it, 16 Mi elements, 100 MiB. */
  public static final DecodeLimits DEFAULT = new DecodeLimits(64, 1 << 24, 100 << 20);

  public DecodeLimits {
    if (maxDepth < 1 || maxElements < 0 || maxStringBytes < 0) {
      throw new IllegalArgumentException(
          "limits must not be negative and depth at least 1, got "
              + maxDepth
              + ", "
              + maxElements
              + ", "
              + maxStringBytes);
    }
  }
}
