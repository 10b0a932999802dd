package io.github.kitexjava.thrift.reflect;

import io.github.kitexjava.thrift.Annotations;
import io.github.kitexjava.thrift.StructDescriptor;
import java.util.function.Supplier;

/**
 * A struct, union or exception.
 *
 * @param loader gives the descriptor, and loads the class then
 */
public record StructDeclaration(String name, Supplier<StructDescriptor<?>> loader)
    implements Declaration {

  /** Loads the class. */
  public StructDescriptor<?> descriptor() {
    return loader.get();
  }

  /** Loads the class, whose descriptor has them. */
  @Override
  public Annotations annotations() {
    return descriptor().annotations();
  }
}
