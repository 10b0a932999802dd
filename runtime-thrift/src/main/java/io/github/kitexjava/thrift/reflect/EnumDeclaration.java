package io.github.kitexjava.thrift.reflect;

import io.github.kitexjava.thrift.Annotations;
import io.github.kitexjava.thrift.ThriftEnum;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * An enum.
 *
 * @param constants in the order of the IDL; two may have one number
 * @param loader gives the function from numbers to values, and loads the class when that is called
 */
public record EnumDeclaration(
    String name,
    Annotations annotations,
    List<Constant> constants,
    Supplier<IntFunction<? extends ThriftEnum>> loader)
    implements Declaration {
  public EnumDeclaration {
    constants = List.copyOf(constants);
  }

  /**
   * One constant of an enum.
   *
   * @param number as on the wire
   */
  public record Constant(String name, int number, Annotations annotations) {}

  /** By its name in the IDL. */
  public Optional<Constant> constant(String constant) {
    return constants.stream().filter(each -> each.name().equals(constant)).findFirst();
  }

  /** By its number; of several the first. */
  public Optional<Constant> constant(int number) {
    return constants.stream().filter(each -> each.number() == number).findFirst();
  }

  /** What Java has for a number, {@code UNRECOGNIZED} for one without a name. Loads the class. */
  public ThriftEnum value(int number) {
    return loader.get().apply(number);
  }
}
