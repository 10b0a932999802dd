package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;

/** What a call's TTHeader says, as Kitex's {@code ClientTTHeaderHandler} writes it. */
final class CallHeader {
  private static final HeaderInfo NONE = new HeaderInfo();

  private CallHeader() {}

  /** Empty, and not to be changed, where the transport has no header. */
  static HeaderInfo of(Invocation call, int messageType) {
    RpcInfo info = call.info();
    CallConfig config = info.config();
    if (!config.transport().hasHeader()) {
      return NONE;
    }
    boolean framed = config.transport() == Transport.TTHEADER_FRAMED;
    String callingMethod = RpcInfo.current().map(RpcInfo::methodName).orElse("");
    HeaderInfo header =
        new HeaderInfo()
            .put(HeaderInfo.FROM_SERVICE, info.from().serviceName())
            .put(HeaderInfo.FROM_METHOD, callingMethod)
            .put(HeaderInfo.TO_SERVICE, info.to().serviceName())
            .put(HeaderInfo.TO_METHOD, info.methodName())
            .put(HeaderInfo.MESSAGE_TYPE, Integer.toString(messageType))
            .put(HeaderInfo.TRANSPORT_TYPE, framed ? "framed" : "unframed")
            .put(HeaderInfo.SERVICE_NAME, info.serviceName());
    CallContext context = CallContext.current();
    long nanosLeft = context.deadline().remainingNanos(); // the call's own timeout is in it
    if (!context.deadline().isNone()) {
      header.put(HeaderInfo.RPC_TIMEOUT_MILLIS, millis(nanosLeft));
    }
    if (!config.connectTimeout().equals(RpcClientBuilder.DEFAULT_CONNECT_TIMEOUT)) {
      header.put(HeaderInfo.CONNECT_TIMEOUT_MILLIS, millis(config.connectTimeout().toNanos()));
    }
    MetaInfo.writeCall(context, header);
    return header;
  }

  /** Rounded up: 0 would mean none. */
  private static String millis(long nanos) {
    return Long.toString(Math.max(1, (nanos + 999_999) / 1_000_000));
  }
}
