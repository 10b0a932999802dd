package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;

/**
 * A way to write generated values as bytes.
 *
 * <pre>{@code
 * byte[] bytes = Protocol.COMPACT.encode(user);
 * User same = Protocol.COMPACT.decode(User.CODEC, bytes);
 * }</pre>
 *
 * <p>Safe for use by several threads. What has no code of its own, which is all but {@link
 * #BINARY}, goes by descriptors: slower, at no cost in generated code.
 */
@SuppressWarnings("ClassInitializationDeadlock") // its subclasses are reached through it only
public sealed interface Protocol permits PartsProtocol, TextProtocol {

  /** What {@link ThriftCodec#toBytes} writes, for code that takes any protocol. */
  Protocol BINARY = new BinaryProtocol(DecodeLimits.DEFAULT);

  /** Apache's {@code TCompactProtocol}: numbers take as many bytes as they need. */
  Protocol COMPACT = new CompactProtocol(DecodeLimits.DEFAULT);

  /** Apache's {@code TJSONProtocol}: JSON with ids in place of names, for Thrift in browsers. */
  TextProtocol TJSON = new TJsonProtocol(DecodeLimits.DEFAULT);

  /** JSON for people and for programs without Thrift, with the names of the IDL. */
  TextProtocol JSON = new JsonProtocol(DecodeLimits.DEFAULT, false);

  /** {@link #JSON} with a line for each value. */
  TextProtocol PRETTY_JSON = new JsonProtocol(DecodeLimits.DEFAULT, true);

  /** As in configuration files: {@code compact}. */
  String name();

  /** The value alone, without a transport around it. */
  <T> byte[] encode(ThriftCodec<T> codec, T value);

  /** The value alone; the other form is faster for {@link #BINARY}. */
  byte[] encode(ThriftStruct value);

  /**
   * Reads one value that takes all of the bytes.
   *
   * @throws io.github.kitexjava.thrift.DecodeException if the bytes are no such value, or more than
   *     one
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required field did not come
   */
  default <T> T decode(ThriftCodec<T> codec, byte[] bytes) {
    return decode(codec, bytes, 0, bytes.length);
  }

  /**
   * Reads one value that takes all of a part of an array.
   *
   * @throws io.github.kitexjava.thrift.DecodeException if the bytes are no such value, or more than
   *     one
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required field did not come
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  <T> T decode(ThriftCodec<T> codec, byte[] bytes, int offset, int length);

  /** The same under limits of one's own. */
  Protocol with(DecodeLimits limits);

  /** Whether {@link #writer()} and {@link #reader} are there: not for {@link #JSON}. */
  boolean hasParts();

  /**
   * For what is more than one value, such as messages.
   *
   * @throws UnsupportedOperationException unless {@link #hasParts()}
   */
  ProtocolWriter writer();

  /**
   * For what is more than one value, such as messages.
   *
   * @throws UnsupportedOperationException unless {@link #hasParts()}
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  ProtocolReader reader(byte[] bytes, int offset, int length);
}
