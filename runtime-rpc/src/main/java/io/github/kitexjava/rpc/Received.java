package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.time.Duration;

/**
 * What a server knows of a call before it reads its arguments.
 *
 * @param info of its header; empty without one
 */
record Received(Peer from, CallConfig config, HeaderInfo info) {
  private static final CallConfig BUFFERED = config(Transport.BUFFERED, 0, 0);
  private static final CallConfig FRAMED = config(Transport.FRAMED, 0, 0);

  private static CallConfig config(Transport transport, int rpcMillis, int connectMillis) {
    return new CallConfig(
        transport, Duration.ofMillis(rpcMillis), Duration.ofMillis(connectMillis));
  }

  static Received of(MessageInput input, Peer connected) {
    HeaderInfo info = input.info();
    Transport transport = input.framing().transport();
    if (!transport.hasHeader()) {
      CallConfig config = transport == Transport.FRAMED ? FRAMED : BUFFERED;
      return new Received(connected, config, info);
    }
    CallConfig config =
        config(
            transport,
            info.millis(HeaderInfo.RPC_TIMEOUT_MILLIS),
            info.millis(HeaderInfo.CONNECT_TIMEOUT_MILLIS));
    return new Received(connected.called(info.text(HeaderInfo.FROM_SERVICE)), config, info);
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
