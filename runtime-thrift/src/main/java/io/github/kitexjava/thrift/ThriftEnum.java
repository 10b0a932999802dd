package io.github.kitexjava.thrift;

/** A generated enum. */
public interface ThriftEnum {

  /**
   * The number on the wire.
   *
   * @throws IllegalStateException for {@code UNRECOGNIZED}, which stands for numbers that this
   *     version does not know and has none of its own
   */
  int value();
}
