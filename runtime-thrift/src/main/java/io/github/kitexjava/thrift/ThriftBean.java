package io.github.kitexjava.thrift;

/** A generated struct whose fields can be changed. */
public interface ThriftBean extends ThriftStruct {

  /** With copies of the beans in it too, however deep. */
  ThriftBean copy();
}
