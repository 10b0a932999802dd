package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import java.util.UUID;

/**
 * Reads the parts of values in one protocol, in the order in which Thrift has them.
 *
 * <p>Every size is checked against {@link io.github.kitexjava.thrift.DecodeLimits} and against the
 * bytes that are there. Each method throws {@link DecodeException} when the bytes are not what it
 * reads, and the reader is of no use after that. For frames and generic code; whole values are the
 * business of {@link Protocol}. Not safe for use by several threads.
 */
public interface ProtocolReader {

  MessageHeader messageBegin();

  void messageEnd();

  /**
   * Before the first field of each struct, union and exception.
   *
   * @param name for messages
   */
  void structBegin(String name);

  void structEnd();

  /**
   * {@code type << 16 | id}, the id as 16 bits without sign; {@link
   * io.github.kitexjava.thrift.Types#STOP} after the last.
   */
  int fieldBegin();

  void fieldEnd();

  ElementsHeader listBegin();

  void listEnd();

  ElementsHeader setBegin();

  void setEnd();

  EntriesHeader mapBegin();

  void mapEnd();

  boolean bool();

  byte i8();

  short i16();

  int i32();

  long i64();

  double float64();

  String string();

  Bytes binary();

  /** What is a string or a binary, and nobody knows which: the field is unknown. */
  Bytes text();

  UUID uuid();

  /** Passes over a value of one of the types of {@link io.github.kitexjava.thrift.Types}. */
  default void skip(int type) {
    UnknownValues.skip(this, type);
  }

  /** Checks that nothing is left. */
  void end();

  /**
   * Counts one level more, for containers of unknown depth.
   *
   * @param what is nested, for the message when it is too deep
   */
  void nestBegin(String what);

  void nestEnd();

  /** To be thrown: what is wrong at the byte that was read last. */
  DecodeException failure(Reason reason, String message);

  /** To be thrown: the bytes do not follow the rules of the protocol. */
  default DecodeException malformed(String message) {
    return failure(Reason.MALFORMED, message);
  }

  /**
   * A whole struct, union or exception.
   *
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required field did not come
   */
  default <T> T struct(StructDescriptor<T> descriptor) {
    return new ValueReader(this).struct(descriptor);
  }

  /** A whole value, such as an argument; an enum as its number. */
  default Object value(ThriftType type) {
    return new ValueReader(this).field(type);
  }
}
