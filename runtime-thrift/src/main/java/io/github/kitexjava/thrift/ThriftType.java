package io.github.kitexjava.thrift;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The type of a field or of what a container holds, for code that handles any struct. */
public sealed interface ThriftType
    permits BaseType,
        ThriftType.EnumType,
        ThriftType.ListType,
        ThriftType.SetType,
        ThriftType.MapType,
        ThriftType.StructType {

  /** One of the constants of {@link Types}. */
  int wireType();

  /**
   * An enum. As a field's value it is its number, an {@link Integer}; inside containers it is the
   * constant.
   *
   * @param forValue the constant of a number, {@code UNRECOGNIZED} when there is none
   */
  record EnumType(IntFunction<? extends ThriftEnum> forValue) implements ThriftType {
    @Override
    public int wireType() {
      return Types.I32;
    }
  }

  /** A {@link java.util.List}. */
  record ListType(ThriftType element) implements ThriftType {
    @Override
    public int wireType() {
      return Types.LIST;
    }
  }

  /**
   * A {@link java.util.Set}.
   *
   * @param asList a {@link java.util.List} in its place, which must not hold equal elements when it
   *     is written
   */
  record SetType(ThriftType element, boolean asList) implements ThriftType {
    @Override
    public int wireType() {
      return Types.SET;
    }
  }

  /** A {@link java.util.Map}. */
  record MapType(ThriftType key, ThriftType value) implements ThriftType {
    @Override
    public int wireType() {
      return Types.MAP;
    }
  }

  /**
   * A struct, union or exception.
   *
   * @param descriptor asked for only when needed, so that types may recurse
   */
  record StructType(Supplier<? extends StructDescriptor<?>> descriptor) implements ThriftType {
    @Override
    public int wireType() {
      return Types.STRUCT;
    }

    /** The code that reads and writes the values, where the type was made with it. */
    public Optional<ThriftCodec<?>> codec() {
      return descriptor instanceof DescriptorOf of ? Optional.of(of.codec()) : Optional.empty();
    }
  }
}
