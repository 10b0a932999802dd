package io.github.kitexjava.thrift;

/**
 * Of a type that the wire has itself. One class for all of them, and not a pair of method
 * references each: a server or client that has one method makes all of these, and each reference
 * costs it a class at its start.
 *
 * @param <R> what the type is in Java, boxed
 */
final class BaseResultCodec<R> implements ResultCodec<R> {
  private final BaseType type;

  BaseResultCodec(BaseType type) {
    this.type = type;
  }

  @Override
  public ThriftType type() {
    return type;
  }

  @Override
  public void write(BinaryWriter out, R value) {
    switch (type) {
      case BOOL -> out.bool((Boolean) value);
      case I8 -> out.i8((Byte) value);
      case I16 -> out.i16((Short) value);
      case I32 -> out.i32((Integer) value);
      case I64 -> out.i64((Long) value);
      case DOUBLE -> out.float64((Double) value);
      case STRING -> out.string((String) value);
      case BINARY -> out.binary((Bytes) value);
      case UUID -> out.uuid((java.util.UUID) value);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // each constant of ResultCodec has the type that is read here
  public R read(BinaryReader in) {
    return (R) value(in);
  }

  private Object value(BinaryReader in) {
    return switch (type) {
      case BOOL -> (Object) in.bool();
      case I8 -> (Object) in.i8();
      case I16 -> (Object) in.i16();
      case I32 -> (Object) in.i32();
      case I64 -> (Object) in.i64();
      case DOUBLE -> (Object) in.float64();
      case STRING -> in.string();
      case BINARY -> in.binary();
      case UUID -> in.uuid();
    };
  }
}
