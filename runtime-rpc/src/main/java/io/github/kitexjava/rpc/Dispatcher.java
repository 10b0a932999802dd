package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.MethodDescriptor;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the answer to a message: finds the method, decodes, runs the handler, encodes. */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);
  private static final CallConfig BUFFERED = config(Transport.BUFFERED);
  private static final CallConfig FRAMED = config(Transport.FRAMED);

  private final MethodTable methods;
  private final String serviceNames;

  /**
   * @param serviceNames for messages about a method that none of them has
   */
  Dispatcher(MethodTable methods, String serviceNames) {
    this.methods = methods;
    this.serviceNames = serviceNames;
  }

  private static CallConfig config(Transport transport) {
    return new CallConfig(transport, Duration.ZERO, Duration.ZERO);
  }

  /**
   * Answers the message that {@code input} holds.
   *
   * @param out empty; gets the framed answer, or stays empty when there is none to send
   * @throws WireException if the message has no head
   */
  void answer(MessageInput input, MessageHeader head, Peer from, BinaryWriter out)
      throws WireException {
    head.read(input.buffer(), input.messageStart(), input.messageEnd());
    if (head.type() != MessageType.CALL && head.type() != MessageType.ONEWAY) {
      String text = "server side, invalid message type " + head.type();
      refuse(input, head, out, ApplicationException.INVALID_MESSAGE_TYPE, text);
      return;
    }
    BoundMethod<?> method = methods.find(input.buffer(), head.nameStart(), head.nameEnd());
    if (method == null) {
      String text = "unknown method %s (service %s)".formatted(head.name(), serviceNames);
      LOG.warn("KITEX: {}, remoteAddr={}", text, address(from));
      refuse(input, head, out, ApplicationException.UNKNOWN_METHOD, text);
      return;
    }
    call(method, input, head, from, out);
  }

  private static void refuse(
      MessageInput input, MessageHeader head, BinaryWriter out, int typeId, String text) {
    if (head.type() != MessageType.ONEWAY) {
      ApplicationException refusal = new ApplicationException(typeId, text);
      Messages.exception(out, input.framing(), head.name(), head.sequenceId(), refusal);
    }
  }

  private static void call(
      BoundMethod<?> bound, MessageInput input, MessageHeader head, Peer from, BinaryWriter out) {
    MethodDescriptor<?, ?> method = bound.method();
    MessageFraming framing = input.framing();
    int sequenceId = head.sequenceId();
    boolean silent = method.oneway() || head.type() == MessageType.ONEWAY;
    RpcInfo info = bound.newInfo(from, framing.transport() == Transport.FRAMED ? FRAMED : BUFFERED);
    info.stats().receivedBytes(input.receivedBytes());
    CallContext.Scope scope = info.inContext(CallContext.root()).enter();
    try {
      Arguments arguments = decode(method, input, head);
      Reply reply = bound.answer(arguments, info);
      if (!silent) {
        encode(out, framing, method, sequenceId, reply);
      }
    } catch (Throwable t) {
      failed(info, t);
      if (!silent) {
        Messages.exception(out, framing, method.name(), sequenceId, onTheWire(t));
      }
    } finally {
      scope.close();
      info.stats().sentBytes(out.size());
      info.stats().finished();
    }
  }

  private static Arguments decode(
      MethodDescriptor<?, ?> method, MessageInput input, MessageHeader head) {
    try {
      return method.readArguments(input.reader(head.bodyStart()));
    } catch (RuntimeException | StackOverflowError e) {
      String text = "reading the arguments of `%s`: %s".formatted(method.name(), e.getMessage());
      ApplicationException refusal =
          new ApplicationException(ApplicationException.PROTOCOL_ERROR, text);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static void encode(
      BinaryWriter out,
      MessageFraming framing,
      MethodDescriptor<?, ?> method,
      int sequenceId,
      Reply reply) {
    framing.begin(out);
    Messages.head(out, MessageType.REPLY, method.name(), sequenceId);
    ResultStruct.write(out, method, reply);
    framing.end(out);
  }

  private static void failed(RpcInfo info, Throwable failure) {
    info.stats().error(failure);
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
