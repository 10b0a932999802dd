package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import java.nio.charset.StandardCharsets;

/** A protocol whose bytes are text in UTF-8. */
public sealed interface TextProtocol extends Protocol permits TJsonProtocol, JsonProtocol {

  /** The value alone. */
  default String toText(ThriftStruct value) {
    return new String(encode(value), StandardCharsets.UTF_8);
  }

  /**
   * Reads one value that is all of the text.
   *
   * @throws io.github.kitexjava.thrift.DecodeException if the text is no such value, or more than
   *     one
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required field did not come
   */
  default <T> T fromText(ThriftCodec<T> codec, String text) {
    return decode(codec, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  TextProtocol with(DecodeLimits limits);
}
