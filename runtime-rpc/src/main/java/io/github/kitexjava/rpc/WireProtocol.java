package io.github.kitexjava.rpc;

/** How what a message says is written. A server answers each in kind; a client speaks one. */
public enum WireProtocol {
  /** Strict binary, which every Thrift server reads. The default. */
  BINARY,
  /**
   * Apache's compact protocol, for servers that read nothing else. Over {@link Transport#BUFFERED}
   * and {@link Transport#FRAMED} only. Structs go by their descriptors, or by code of their own
   * where the types were generated with {@code protocols=binary+compact}.
   */
  COMPACT;

  MessageProtocol messages() {
    return switch (this) {
      case BINARY -> BinaryMessages.STRICT;
      case COMPACT -> CompactMessages.INSTANCE;
    };
  }
}
