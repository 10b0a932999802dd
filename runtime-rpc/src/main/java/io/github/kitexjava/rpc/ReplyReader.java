package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.thrift.CodecException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Reads what a server answered. */
final class ReplyReader {
  private ReplyReader() {}

  /**
   * Reads the head of the message that {@code input} holds.
   *
   * @throws WireException if it has none in this protocol
   */
  static void head(MessageInput input, MessageHeader head, WireProtocol protocol)
      throws WireException {
    if (protocol == WireProtocol.BINARY) {
      head.read(input.buffer(), input.messageStart(), input.messageEnd());
      return;
    }
    head.readAny(input.buffer(), input.messageStart(), input.messageEnd());
    if (head.protocol() != protocol.messages()) {
      throw new WireException("the reply is not in the protocol %s".formatted(protocol));
    }
  }

  /**
   * Reads the reply that {@code input} holds; it is not consumed.
   *
   * @param context of the call; gets the metainfo that comes back
   * @throws BizStatusException if the handler threw one
   * @throws ApplicationException if the reply is to another method, or misses its result
   * @throws RemoteFailure if the peer answered with an exception of its own
   * @throws CodecException if the reply cannot be decoded
   */
  static Reply read(MessageInput input, MessageHeader head, Invocation call, CallContext context)
      throws RemoteFailure {
    call.info().stats().receivedBytes(input.receivedBytes());
    boolean hasHeader = input.framing().transport().hasHeader();
    if (hasHeader) {
      MetaInfo.readAnswer(context, input.info());
    }
    if (head.type() == MessageType.EXCEPTION) {
      throw new RemoteFailure(head.protocol().readException(input, head.bodyStart()));
    }
    checkName(head, call);
    Optional<BizStatusException> status =
        hasHeader ? BizStatus.read(input.info()) : Optional.empty();
    if (status.isPresent()) {
      throw status.get();
    }
    Reply reply = head.protocol().readReply(call.method(), input, head.bodyStart());
    call.info().stats().record(RpcEvent.READ_FINISH);
    return reply;
  }

  /**
   * Checks that this is a reply, and to this method.
   *
   * @throws ApplicationException if not
   */
  static void checkName(MessageHeader head, Invocation call) {
    if (head.type() != MessageType.REPLY) {
      throw new ApplicationException(
          ApplicationException.INVALID_MESSAGE_TYPE,
          "client side, invalid message type " + head.type());
    }
    String name = call.method().name();
    if (!head.isNamed(name) && !head.isNamed(call.wireName())) {
      throw new ApplicationException(
          ApplicationException.WRONG_METHOD_NAME,
          "wrong method name, expect=%s, actual=%s".formatted(name, head.name()));
    }
  }

  static ApplicationException outOfOrder(MessageHeader head, String name, int expected) {
    return new ApplicationException(
        ApplicationException.BAD_SEQUENCE_ID,
        "method[%s] out of order sequence response, expect[%d], receive[%d]"
            .formatted(name, expected, head.sequenceId()));
  }

  static IOException closedBy(InetSocketAddress peer) {
    return new IOException(
        "connection to %s closed by the peer before it answered".formatted(Texts.address(peer)));
  }
}
