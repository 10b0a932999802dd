package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one message that answers another, in the framing and protocol that the other came in. */
final class Answer {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final MessageFraming framing;
  private final BinaryWriter out;
  private final MessageHeader to;
  private final HeaderInfo info = new HeaderInfo();
  private final boolean last;
  private boolean silent;

  /**
   * @param last whether the peer should send nothing more on this connection
   */
  Answer(MessageFraming framing, BinaryWriter out, MessageHeader to, boolean last) {
    this.framing = framing;
    this.out = out;
    this.to = to;
    this.silent = to.type() == MessageType.ONEWAY;
    this.last = last;
  }

  /** Nobody waits for the answer to a oneway method, whatever its message said. */
  void silentIf(boolean oneway) {
    silent |= oneway;
  }

  boolean isSilent() {
    return silent;
  }

  int size() {
    return out.size();
  }

  void reply(MethodDescriptor<?, ?> method, Reply reply, CallContext context) {
    if (silent) {
      return;
    }
    if (framing.transport().hasHeader()) {
      MetaInfo.writeAnswer(context, info);
    }
    write(method, reply);
  }

  /** What is no failure: a reply without a result, and the rest in its header. */
  void status(MethodDescriptor<?, ?> method, BizStatusException status, CallContext context) {
    if (silent) {
      return;
    }
    if (!framing.transport().hasHeader()) {
      LOG.warn(
          "KITEX: {} cannot carry a business status, so the caller of {} gets an exception: {}",
          framing.transport(),
          method.name(),
          status.getMessage());
      refuse(ApplicationException.INTERNAL_ERROR, Texts.messageOf(status));
      return;
    }
    MetaInfo.writeAnswer(context, info);
    BizStatus.write(status, info);
    write(method, Reply.done());
  }

  private void write(MethodDescriptor<?, ?> method, Reply reply) {
    if (framing.transport().hasHeader()) {
      info.put(HeaderInfo.MESSAGE_TYPE, Integer.toString(MessageType.REPLY));
      saysWhetherLast();
    }
    framing.begin(out, to.sequenceId(), info);
    to.protocol().reply(out, method, to.sequenceId(), reply);
    framing.end(out);
  }

  void refuse(int typeId, String text) {
    fail(new ApplicationException(typeId, text));
  }

  /** Replaces whatever was written before. */
  void fail(ApplicationException exception) {
    if (silent) {
      return;
    }
    saysWhetherLast();
    out.reset();
    info.put(HeaderInfo.MESSAGE_TYPE, Integer.toString(MessageType.EXCEPTION));
    framing.begin(out, to.sequenceId(), info);
    to.protocol().exception(out, to.name(), to.sequenceId(), exception);
    framing.end(out);
  }

  private void saysWhetherLast() {
    if (last) {
      info.put(HeaderInfo.CONNECTION_RESET, "1");
    }
  }
}
