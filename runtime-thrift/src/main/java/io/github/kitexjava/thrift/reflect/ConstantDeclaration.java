package io.github.kitexjava.thrift.reflect;

import io.github.kitexjava.thrift.Annotations;
import io.github.kitexjava.thrift.ThriftType;
import java.util.function.Supplier;

/**
 * A constant.
 *
 * @param loader gives type and value, and loads the class of the file's constants then
 */
public record ConstantDeclaration(String name, Annotations annotations, Supplier<Content> loader)
    implements Declaration {

  /** For generated code. */
  public record Content(ThriftType type, Object value) {}

  /** Loads the class of the file's constants. */
  public ThriftType type() {
    return loader.get().type();
  }

  /** As Java has it, an enum as its constant. Loads the class of the file's constants. */
  public Object value() {
    return loader.get().value();
  }
}
