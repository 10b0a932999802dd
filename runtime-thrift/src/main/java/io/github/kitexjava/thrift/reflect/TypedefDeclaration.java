package io.github.kitexjava.thrift.reflect;

import io.github.kitexjava.thrift.Annotations;
import io.github.kitexjava.thrift.ThriftType;
import java.util.function.Supplier;

/**
 * A typedef, which Java has no class for.
 *
 * @param loader gives the type
 */
public record TypedefDeclaration(String name, Annotations annotations, Supplier<ThriftType> loader)
    implements Declaration {

  /** What the name stands for, with other typedefs in it replaced by what they stand for. */
  public ThriftType type() {
    return loader.get();
  }
}
