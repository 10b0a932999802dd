package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Fields;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftStruct;

/** The text of values that are generated with {@code json_stringer}. */
public final class ReadableText {
  private ReadableText() {}

  /**
   * As {@link Protocol#JSON} writes it. What cannot be written, such as a bean without a required
   * field, has the text of {@link Fields}: a log line must not fail.
   */
  public static String of(ThriftStruct value) {
    try {
      return Protocol.JSON.toText(value);
    } catch (RuntimeException e) { // whatever a protocol may say of a value
      return plain(value.descriptor(), value);
    }
  }

  @SuppressWarnings("unchecked") // a value is described by its own descriptor
  private static <T> String plain(StructDescriptor<T> descriptor, ThriftStruct value) {
    return Fields.toString((T) value, descriptor);
  }
}
