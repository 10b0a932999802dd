package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.ThriftEnum;
import io.github.kitexjava.thrift.ThriftType;
import java.util.Optional;

/** The names of enum constants, as their Java class has them. */
final class EnumText {
  private static final String UNRECOGNIZED = "UNRECOGNIZED";

  private EnumText() {}

  /** The name of a number; empty when there is none, as for each number of an open enum. */
  static Optional<String> name(ThriftType.EnumType type, int number) {
    return type.forValue().apply(number) instanceof Enum<?> constant
        ? Optional.of(constant.name()).filter(name -> !name.equals(UNRECOGNIZED))
        : Optional.empty();
  }

  /** The number of a name. */
  static Optional<Integer> number(ThriftType.EnumType type, String name) {
    return type.forValue().apply(0) instanceof Enum<?> constant && !name.equals(UNRECOGNIZED)
        ? sibling(constant, name).map(found -> ((ThriftEnum) found).value())
        : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> sibling(Enum<E> constant, String name) {
    try {
      return Optional.of(Enum.valueOf(constant.getDeclaringClass(), name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
