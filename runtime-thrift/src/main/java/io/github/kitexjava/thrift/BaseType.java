package io.github.kitexjava.thrift;

/** A type without parts. The Java type of its values is named at each constant. */
public enum BaseType implements ThriftType {
  /** {@link Boolean}. */
  BOOL(Types.BOOL),
  /** {@link Byte}. */
  I8(Types.I8),
  /** {@link Short}. */
  I16(Types.I16),
  /** {@link Integer}. */
  I32(Types.I32),
  /** {@link Long}. */
  I64(Types.I64),
  /** {@link Double}. */
  DOUBLE(Types.DOUBLE),
  /** {@link String}. */
  STRING(Types.STRING),
  /** {@link Bytes}. */
  BINARY(Types.STRING),
  /** {@link java.util.UUID}. */
  UUID(Types.UUID);

  private final int wireType;

  BaseType(int wireType) {
    this.wireType = wireType;
  }

  @Override
  public int wireType() {
    return wireType;
  }
}
