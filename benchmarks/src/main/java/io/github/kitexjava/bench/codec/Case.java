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
  MEMORY;

  /** The case of ours that it is compared with. */
  Optional<Case> ours() {
    return switch (this) {
      case OUR_BYTES, OUR_BUFFER, OUR_READ -> Optional.empty();
      case SERIALIZER -> Optional.of(OUR_BYTES);
      case TRANSPORT -> Optional.of(OUR_BUFFER);
      case DESERIALIZER, MEMORY -> Optional.of(OUR_READ);
    };
  }
}
