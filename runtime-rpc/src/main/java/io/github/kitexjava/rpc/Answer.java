package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one message that answers another, in the framing and protocol that the other came in. Holds
 * nothing of the other's bytes.
 */
final class Answer {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final MessageFraming framing;
  private final MessageProtocol protocol;
  private final String name;
  private final int sequenceId;
  private final HeaderInfo info = new HeaderInfo();
  private final boolean last;
  private final boolean silent;

  private Answer(
      MessageInput input, MessageHeader head, String name, boolean silent, boolean last) {
    this.framing = input.framing();
    this.protocol = head.protocol();
    this.name = name;
    this.sequenceId = head.sequenceId();
    this.silent = silent || head.type() == MessageType.ONEWAY;
    this.last = last;
  }

  /**
   * Answers a call of a method that the server has. Nobody waits for the answer to a oneway method,
   * whatever its message said.
   *
   * @param last whether the peer should send nothing more on this connection
   */
  static Answer of(
      MessageInput input, MessageHeader head, MethodDescriptor<?, ?> method, boolean last) {
    return new Answer(input, head, method.name(), method.oneway(), last);
  }

  /** Answers a message that means nothing that the server has. */
  static Answer ofUnknown(MessageInput input, MessageHeader head, boolean last) {
    return new Answer(input, head, head.name(), false, last);
  }

  boolean isSilent() {
    return silent;
  }

  void reply(BinaryWriter out, MethodDescriptor<?, ?> method, Reply reply, CallContext context) {
    if (silent) {
      return;
    }
    if (framing.transport().hasHeader()) {
      MetaInfo.writeAnswer(context, info);
    }
    write(out, method, reply);
  }

  /** What is no failure: a reply without a result, and the rest in its header. */
  void status(
      BinaryWriter out,
      MethodDescriptor<?, ?> method,
      BizStatusException status,
      CallContext context) {
    if (silent) {
      return;
    }
    if (!framing.transport().hasHeader()) {
      LOG.warn(
          "KITEX: {} cannot carry a business status, so the caller of {} gets an exception: {}",
          framing.transport(),
          method.name(),
          status.getMessage());
      fail(
          out,
          new ApplicationException(ApplicationException.INTERNAL_ERROR, Texts.messageOf(status)));
      return;
    }
    MetaInfo.writeAnswer(context, info);
    BizStatus.write(status, info);
    write(out, method, Reply.done());
  }

  private void write(BinaryWriter out, MethodDescriptor<?, ?> method, Reply reply) {
    if (framing.transport().hasHeader()) {
      info.put(HeaderInfo.MESSAGE_TYPE, Integer.toString(MessageType.REPLY));
      saysWhetherLast();
    }
    framing.begin(out, sequenceId, info);
    protocol.reply(out, method, sequenceId, reply);
    framing.end(out);
  }

  /** Replaces whatever was written before. */
  void fail(BinaryWriter out, ApplicationException exception) {
    if (silent) {
      return;
    }
    saysWhetherLast();
    out.reset();
    info.put(HeaderInfo.MESSAGE_TYPE, Integer.toString(MessageType.EXCEPTION));
    framing.begin(out, sequenceId, info);
    protocol.exception(out, name, sequenceId, exception);
    framing.end(out);
  }

  private void saysWhetherLast() {
    if (last) {
      info.put(HeaderInfo.CONNECTION_RESET, "1");
    }
  }
}
