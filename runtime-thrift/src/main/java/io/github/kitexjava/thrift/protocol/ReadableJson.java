package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.ThriftType;

/** What the writer and the reader of readable JSON agree on. */
final class ReadableJson {
  /** Holds fields that the struct does not know; no name of an IDL starts so. */
  static final String UNKNOWN = "$unknown";

  /** Of the objects in {@link #UNKNOWN}. */
  static final String ID = "id";

  static final String TYPE = "type";

  /** The value in the binary protocol, as base64. */
  static final String BINARY = "binary";

  /** Of the objects that stand for entries with keys that have no text. */
  static final String KEY = "key";

  static final String VALUE = "value";

  private ReadableJson() {}

  /** True when a map with such keys is an object, and not an array of entries. */
  static boolean hasText(ThriftType key) {
    return key instanceof BaseType || key instanceof ThriftType.EnumType;
  }
}
