package io.github.kitexjava.bench.codec;

import java.util.Optional;

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
  JACKSON_READ;

  /** The case of ours that it is compared with. */
  Optional<Case> ours() {
    return switch (this) {
      case OUR_BYTES, OUR_BUFFER, OUR_READ -> Optional.empty();
      case SERIALIZER, PROTOBUF_WRITE, JACKSON_WRITE -> Optional.of(OUR_BYTES);
      case TRANSPORT -> Optional.of(OUR_BUFFER);
      case DESERIALIZER, MEMORY, PROTOBUF_READ, JACKSON_READ -> Optional.of(OUR_READ);
    };
  }

  boolean isApache() {
    return switch (this) {
      case SERIALIZER, TRANSPORT, DESERIALIZER, MEMORY -> true;
      default -> false;
    };
  }

  boolean isProtobuf() {
    return this == PROTOBUF_WRITE || this == PROTOBUF_READ;
  }

  /** Another format than Thrift's, for orientation. */
  boolean isOtherFormat() {
    return isProtobuf() || this == JACKSON_WRITE || this == JACKSON_READ;
  }
}
