package io.github.kitexjava.thrift;

/** A generated union: exactly one of its fields is set. */
public interface ThriftUnion extends ThriftStruct {}
