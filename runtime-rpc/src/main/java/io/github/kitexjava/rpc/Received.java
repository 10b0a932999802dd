package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.time.Duration;

/**
 * What a server knows of a call before it reads its arguments.
 *
 * @param info of its header; empty without one
 */
record Received(Peer from, CallConfig config, HeaderInfo info) {
  private static final CallConfig BUFFERED = config(Transport.BUFFERED, WireProtocol.BINARY);
  private static final CallConfig FRAMED = config(Transport.FRAMED, WireProtocol.BINARY);
  private static final CallConfig BUFFERED_COMPACT =
      config(Transport.BUFFERED, WireProtocol.COMPACT);
  private static final CallConfig FRAMED_COMPACT = config(Transport.FRAMED, WireProtocol.COMPACT);

  private static CallConfig config(Transport transport, WireProtocol protocol) {
    return new CallConfig(transport, protocol, Duration.ZERO, Duration.ZERO);
  }

  static Received of(MessageInput input, MessageHeader head, Peer connected) {
    HeaderInfo info = input.info();
    Transport transport = input.framing().transport();
    if (!transport.hasHeader()) {
      return new Received(connected, config(transport, head), info);
    }
    CallConfig config =
        new CallConfig(
            transport,
            WireProtocol.BINARY,
            Duration.ofMillis(info.millis(HeaderInfo.RPC_TIMEOUT_MILLIS)),
            Duration.ofMillis(info.millis(HeaderInfo.CONNECT_TIMEOUT_MILLIS)));
    return new Received(connected.called(info.text(HeaderInfo.FROM_SERVICE)), config, info);
  }

  private static CallConfig config(Transport transport, MessageHeader head) {
    boolean framed = transport == Transport.FRAMED;
    if (head.protocol() == CompactMessages.INSTANCE) {
      return framed ? FRAMED_COMPACT : BUFFERED_COMPACT;
    }
    return framed ? FRAMED : BUFFERED;
  }

  /**
   * The context that the handler runs in.
   *
   * @param withDeadline whether it ends when the caller gives up
   */
  CallContext context(RpcInfo rpcInfo, boolean withDeadline) {
    CallContext context = rpcInfo.inContext(CallContext.root());
    if (!config.transport().hasHeader()) {
      return context;
    }
    CallContext carrying = MetaInfo.readCall(context, info);
    return withDeadline && !config.rpcTimeout().isZero()
        ? carrying.withTimeout(config.rpcTimeout())
        : carrying;
  }
}
