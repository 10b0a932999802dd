package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;

/** Writes what a client sends. */
final class CallWriter {
  private CallWriter() {}

  /**
   * Writes the message of a call, framed.
   *
   * @param out empty
   * @throws RpcException if an argument cannot be written, which is the caller's fault
   */
  static void write(BinaryWriter out, Invocation call, MessageFraming framing, int sequenceId) {
    RpcStats stats = call.info().stats();
    stats.record(RpcEvent.WRITE_START);
    int type = call.method().oneway() ? MessageType.ONEWAY : MessageType.CALL;
    try {
      framing.begin(out, sequenceId, CallHeader.of(call, type));
      call.info().config().protocol().messages().call(out, call, type, sequenceId);
      framing.end(out);
    } catch (RuntimeException e) {
      throw new RpcException(
          ErrorType.INTERNAL,
          "writing the arguments of `%s`: %s".formatted(call.method(), Texts.messageOf(e)),
          e);
    }
    stats.sentBytes(out.size());
  }
}
