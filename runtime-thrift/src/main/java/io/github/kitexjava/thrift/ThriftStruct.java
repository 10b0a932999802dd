package io.github.kitexjava.thrift;

/** A generated struct, union or exception. */
public interface ThriftStruct {

  /** For code that handles any struct: other protocols, generic calls, masks. */
  StructDescriptor<?> descriptor();
}
