package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;

/** One way to write what a message says, inside of whatever frames it. Stateless. */
sealed interface MessageProtocol permits BinaryMessages, CompactMessages {

  /**
   * Reads the arguments of the current message.
   *
   * @param from where their struct begins in the input's buffer
   * @throws io.github.kitexjava.thrift.DecodeException if the bytes are no such struct
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required argument did not come
   */
  Arguments readArguments(MethodDescriptor<?, ?> method, MessageInput input, int from);

  /**
   * Writes a message of type CALL or ONEWAY behind what is there.
   *
   * @throws io.github.kitexjava.thrift.CodecException if an argument cannot be written
   */
  void call(BinaryWriter out, Invocation call, int type, int sequenceId);

  /**
   * Reads what the current message, of type REPLY, answers.
   *
   * @throws io.github.kitexjava.thrift.CodecException if the bytes are no such struct
   * @throws ApplicationException if a result is missing
   */
  Reply readReply(MethodDescriptor<?, ?> method, MessageInput input, int from);

  /**
   * Reads what the current message, of type EXCEPTION, says.
   *
   * @throws io.github.kitexjava.thrift.CodecException if the bytes are no such struct
   */
  ApplicationException readException(MessageInput input, int from);

  /** Writes a message of type REPLY behind what is there. */
  void reply(BinaryWriter out, MethodDescriptor<?, ?> method, int sequenceId, Reply reply);

  /** Writes a message of type EXCEPTION behind what is there. */
  void exception(BinaryWriter out, String name, int sequenceId, ApplicationException exception);
}
