package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what a message asks for: its method, whether it may be called, its arguments. */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final Services services;
  private final Admission admission;
  private final boolean keepsDeadlines;
  private final Tracing tracing;

  /**
   * For one server.
   *
   * @param keepsDeadlines whether a handler's context ends when its caller gives up
   */
  Dispatcher(Services services, Admission admission, boolean keepsDeadlines, Tracing tracing) {
    this.services = services;
    this.admission = admission;
    this.keepsDeadlines = keepsDeadlines;
    this.tracing = tracing;
  }

  /** Whether it matters when a message arrived. */
  boolean isTraced() {
    return tracing.isOn();
  }

  /**
   * Takes the message that {@code input} holds.
   *
   * @param at where it came from and when
   * @throws WireException if it has no head
   */
  ServedCall accept(MessageInput input, MessageHeader head, Arrival at) throws WireException {
    head.readAny(input.buffer(), input.messageStart(), input.messageEnd());
    if (head.type() != MessageType.CALL && head.type() != MessageType.ONEWAY) {
      String text = "server side, invalid message type " + head.type();
      return refused(
          Answer.ofUnknown(input, head, at.last()),
          new ApplicationException(ApplicationException.INVALID_MESSAGE_TYPE, text),
          null);
    }
    Received received = Received.of(input, head, at.from());
    RpcStats stats = new RpcStats(tracing.level(), at.nanos());
    stats.receivedBytes(input.receivedBytes());
    stats.recordAt(RpcEvent.RPC_START, at.nanos());
    stats.recordAt(RpcEvent.READ_START, at.nanos());
    stats.record(RpcEvent.READ_FINISH);
    BoundMethod<?> method = services.find(input, head);
    if (method == null) {
      return unknown(input, head, received, stats, at.last());
    }
    RpcInfo info = method.newInfo(received.from(), received.config(), stats);
    Tracing.Span span = tracing.start(received.context(info, keepsDeadlines), info);
    Answer answer = Answer.of(input, head, method.method(), at.last());
    HandlerCall call = new HandlerCall(method, answer, span);
    return new ServedCall(work(call, input, head), span);
  }

  /** What is left to do once the message's bytes may go; the admission ends with it. */
  private Consumer<BinaryWriter> work(HandlerCall call, MessageInput input, MessageHeader head) {
    RpcInfo info = call.info();
    try {
      admission.acquire(info);
    } catch (Throwable t) {
      if (t instanceof RpcException refusal && refusal.type() == ErrorType.OVER_LIMIT) {
        admission.refused(info, refusal, call.isSilent());
      }
      return out -> call.fail(t, out);
    }
    try {
      Arguments arguments = decode(call.method(), input, head);
      return out -> {
        try {
          call.run(arguments, out);
        } finally {
          admission.release(info);
        }
      };
    } catch (Throwable t) {
      admission.release(info);
      return out -> call.fail(t, out);
    }
  }

  private static ServedCall refused(
      Answer answer, ApplicationException refusal, Tracing.@Nullable Span span) {
    return new ServedCall(out -> answer.fail(out, refusal), span);
  }

  private ServedCall unknown(
      MessageInput input, MessageHeader head, Received received, RpcStats stats, boolean last) {
    ApplicationException refusal = services.refusal(input.info(), head);
    LOG.warn(
        "KITEX: {}, remoteAddr={}",
        refusal.getMessage(),
        received.from().address().map(Texts::address).orElse(""));
    return refused(
        Answer.ofUnknown(input, head, last),
        refusal,
        tracing.isOn() ? unknownSpan(input, head, received, stats, refusal) : null);
  }

  private Tracing.Span unknownSpan(
      MessageInput input,
      MessageHeader head,
      Received received,
      RpcStats stats,
      ApplicationException refusal) {
    String service = Optional.ofNullable(input.info().get(HeaderInfo.SERVICE_NAME)).orElse("");
    RpcInfo info =
        new RpcInfo(
            received.from(), Peer.named(service), service, head.name(), received.config(), stats);
    stats.error(refusal);
    return tracing.start(received.context(info, keepsDeadlines), info);
  }

  /**
   * Refuses a message whose rest did not come, if so much came that its peer can tell which one.
   *
   * @param out empty; stays so when there is nothing to send
   */
  void answerPart(MessageInput input, MessageHeader head, BinaryWriter out, String text)
      throws IOException {
    try {
      input.receivePart();
      head.readAny(input.buffer(), input.messageStart(), input.messageEnd());
    } catch (EOFException | WireException e) {
      LOG.debug("KITEX: no answer to what came of a message: {}", e.getMessage());
      return;
    }
    if (head.type() != MessageType.CALL) {
      return;
    }
    BoundMethod<?> method = services.find(input, head);
    Answer answer =
        method == null
            ? Answer.ofUnknown(input, head, true)
            : Answer.of(input, head, method.method(), true);
    answer.fail(out, new ApplicationException(ApplicationException.PROTOCOL_ERROR, text));
  }

  private static Arguments decode(
      MethodDescriptor<?, ?> method, MessageInput input, MessageHeader head) {
    try {
      return head.protocol().readArguments(method, input, head.bodyStart());
    } catch (RuntimeException | StackOverflowError e) {
      String text = "reading the arguments of `%s`: %s".formatted(method.name(), e.getMessage());
      ApplicationException refusal =
          new ApplicationException(ApplicationException.PROTOCOL_ERROR, text);
      refusal.initCause(e);
      throw refusal;
    }
  }
}
