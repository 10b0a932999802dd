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

  /**
   * What an unrecognized constant throws when it is asked for its number; for generated code.
   *
   * @param name of the enum
   */
  static IllegalStateException unrecognized(String name) {
    return new IllegalStateException(
        "an unrecognized `"
            + name
            + "` cannot be sent: only fields and lists keep its number, with `enum=open` every"
            + " value does");
  }
}
