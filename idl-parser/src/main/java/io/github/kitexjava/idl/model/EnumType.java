package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * An enum.
 *
 * @param constants in source order; two may have the same value, the later is then an alias
 */
public record EnumType(
    Symbol symbol, List<Constant> constants, Doc doc, Annotations annotations, SourceSpan span)
    implements Declaration {
  public EnumType {
    constants = List.copyOf(constants);
  }

  /** The first constant with this value. */
  public Optional<Constant> constant(int value) {
    return constants.stream().filter(c -> c.value() == value).findFirst();
  }

  /**
   * One constant of an enum.
   *
   * @param value as on the wire
   * @param span the name
   */
  public record Constant(
      String name, int value, Doc doc, Annotations annotations, SourceSpan span) {}
}
