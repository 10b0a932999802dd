package io.github.kitexjava.bench.codec;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is measured of a shape, and beside what. */
enum Case {
  /** {@code toBytes} of the codec. */
  OUR_BYTES,
  /** A writer that is used again. */
  OUR_BUFFER,
  /** {@code fromBytes} of the codec. */
  OUR_READ,
  /** {@code TSerializer}, used again. */
  SERIALIZER,
  /** {@code AutoExpandingBufferWriteTransport}, used again. */
  TRANSPORT,
  /** {@code TDeserializer}, used again. */
  DESERIALIZER,
  /** {@code TMemoryInputTransport}, used again. */
  MEMORY,
  /** {@code toByteArray} of a message, whose size is known from the first time. */
  PROTOBUF_WRITE,
  /** {@code parseFrom}, which leaves strings as bytes until somebody asks. */
  PROTOBUF_READ,
  /** {@code writeValueAsBytes} of our type. */
  JACKSON_WRITE,
  /** {@code readValue} to our type. */
  JACKSON_READ,
  /** Compact by generated code, a writer that is used again. */
  OUR_COMPACT_BUFFER,
  /** Compact by generated code. */
  OUR_COMPACT_READ,
  /** Compact by the descriptor, as without the option. */
  OUR_DESCRIBED_WRITE,
  /** Compact by the descriptor. */
  OUR_DESCRIBED_READ,
  /** {@code TCompactProtocol} on {@code AutoExpandingBufferWriteTransport}, both used again. */
  COMPACT_TRANSPORT,
  /** {@code TCompactProtocol} on {@code TMemoryInputTransport}, both used again. */
  COMPACT_MEMORY;

  private static final Set<Case> COMPACT =
      EnumSet.of(
          OUR_COMPACT_BUFFER,
          OUR_COMPACT_READ,
          OUR_DESCRIBED_WRITE,
          OUR_DESCRIBED_READ,
          COMPACT_TRANSPORT,
          COMPACT_MEMORY);

  /** The case of ours that it is compared with. */
  Optional<Case> ours() {
    return switch (this) {
      case OUR_BYTES, OUR_BUFFER, OUR_READ, OUR_COMPACT_BUFFER, OUR_COMPACT_READ ->
          Optional.empty();
      case SERIALIZER, PROTOBUF_WRITE, JACKSON_WRITE -> Optional.of(OUR_BYTES);
      case TRANSPORT -> Optional.of(OUR_BUFFER);
      case DESERIALIZER, MEMORY, PROTOBUF_READ, JACKSON_READ -> Optional.of(OUR_READ);
      case OUR_DESCRIBED_WRITE, COMPACT_TRANSPORT -> Optional.of(OUR_COMPACT_BUFFER);
      case OUR_DESCRIBED_READ, COMPACT_MEMORY -> Optional.of(OUR_COMPACT_READ);
    };
  }

  boolean isApache() {
    return switch (this) {
      case SERIALIZER, TRANSPORT, DESERIALIZER, MEMORY, COMPACT_TRANSPORT, COMPACT_MEMORY -> true;
      default -> false;
    };
  }

  /** The compact protocol, which has a table of its own. */
  boolean isCompact() {
    return COMPACT.contains(this);
  }

  boolean isProtobuf() {
    return this == PROTOBUF_WRITE || this == PROTOBUF_READ;
  }

  /** Another format than Thrift's, for orientation. */
  boolean isOtherFormat() {
    return isProtobuf() || this == JACKSON_WRITE || this == JACKSON_READ;
  }
}
