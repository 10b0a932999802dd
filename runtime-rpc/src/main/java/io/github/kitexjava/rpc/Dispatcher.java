package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import java.io.EOFException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the answer to a message: finds the method, decodes, runs the handler, encodes. */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final Services services;
  private final Admission admission;
  private final boolean keepsDeadlines;

  /**
   * @param keepsDeadlines whether a handler's context ends when its caller gives up
   */
  Dispatcher(Services services, Admission admission, boolean keepsDeadlines) {
    this.services = services;
    this.admission = admission;
    this.keepsDeadlines = keepsDeadlines;
  }

  /**
   * Answers the message that {@code input} holds.
   *
   * @param out empty; gets the framed answer, or stays empty when there is none to send
   * @param last whether the peer should send nothing more on this connection
   * @throws WireException if the message has no head
   */
  void answer(MessageInput input, MessageHeader head, Peer from, BinaryWriter out, boolean last)
      throws WireException {
    head.readAny(input.buffer(), input.messageStart(), input.messageEnd());
    Answer answer = new Answer(input.framing(), out, head, last);
    if (head.type() != MessageType.CALL && head.type() != MessageType.ONEWAY) {
      String text = "server side, invalid message type " + head.type();
      answer.refuse(ApplicationException.INVALID_MESSAGE_TYPE, text);
      return;
    }
    BoundMethod<?> method = services.find(input, head);
    if (method == null) {
      ApplicationException refusal = services.refusal(input.info(), head);
      LOG.warn("KITEX: {}, remoteAddr={}", refusal.getMessage(), address(from));
      answer.fail(refusal);
      return;
    }
    call(method, input, head, from, answer);
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
    Answer answer = new Answer(input.framing(), out, head, true);
    answer.silentIf(method != null && method.method().oneway());
    answer.refuse(ApplicationException.PROTOCOL_ERROR, text);
  }

  private void call(
      BoundMethod<?> bound, MessageInput input, MessageHeader head, Peer from, Answer answer) {
    MethodDescriptor<?, ?> method = bound.method();
    Received received = Received.of(input, from);
    RpcInfo info = bound.newInfo(received.from(), received.config());
    info.stats().receivedBytes(input.receivedBytes());
    answer.silentIf(method.oneway());
    CallContext context = received.context(info, keepsDeadlines);
    CallContext.Scope scope = context.enter();
    boolean admitted = false;
    try {
      admission.acquire(info);
      admitted = true;
      Arguments arguments = decode(method, input, head);
      answer.reply(method, bound.answer(arguments, info), context);
    } catch (BizStatusException status) {
      info.bizStatus(status);
      answer.status(method, status, context);
    } catch (Throwable t) {
      failed(info, t, answer.isSilent());
      answer.fail(onTheWire(t));
    } finally {
      if (admitted) {
        admission.release(info);
      }
      scope.close();
      info.stats().sentBytes(answer.size());
      info.stats().finished();
    }
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

  private void failed(RpcInfo info, Throwable failure, boolean silent) {
    info.stats().error(failure);
    if (failure instanceof RpcException refusal && refusal.type() == ErrorType.OVER_LIMIT) {
      admission.refused(info, refusal, silent);
      return;
    }
    if (info.stats().panicked()) {
      return; // logged where it happened
    }
    LOG.error(
        "KITEX: processing request error, remoteService={}, remoteAddr={}, method={}.{}, error={}",
        info.from().serviceName(),
        address(info.from()),
        info.serviceName(),
        info.methodName(),
        Texts.messageOf(failure),
        failure);
  }

  /** Kitex `trans_errors.go`: an error with a number of its own keeps it and tells who made it. */
  private static ApplicationException onTheWire(Throwable failure) {
    if (failure instanceof ApplicationException own) {
      return own;
    }
    if (failure instanceof RpcException
        && failure.getCause() instanceof ApplicationException handlers) {
      return new ApplicationException(
          handlers.typeId(), Texts.messageOf(handlers) + " [biz error]");
    }
    return new ApplicationException(ApplicationException.INTERNAL_ERROR, Texts.messageOf(failure));
  }

  private static String address(Peer peer) {
    return peer.address().map(Texts::address).orElse("");
  }
}
