package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who calls whom, how, and how it went. Valid as long as anyone holds it.
 *
 * <p>Safe for use by several threads.
 */
public final class RpcInfo {
  private static final CallContext.Key<RpcInfo> KEY = CallContext.Key.named("rpc info");

  private final Peer from;
  private final String serviceName;
  private final String methodName;
  private final CallConfig config;
  private final RpcStats stats;
  private volatile Peer to;
  private volatile @Nullable BizStatusException bizStatus;

  RpcInfo(
      Peer from,
      Peer to,
      String serviceName,
      String methodName,
      CallConfig config,
      RpcStats stats) {
    this.from = from;
    this.to = to;
    this.serviceName = serviceName;
    this.methodName = methodName;
    this.config = config;
    this.stats = stats;
  }

  /** Of the call that the current thread's handler answers; empty outside of a handler. */
  public static Optional<RpcInfo> current() {
    return CallContext.current().value(KEY);
  }

  CallContext inContext(CallContext context) {
    return context.with(KEY, this);
  }

  public Peer from() {
    return from;
  }

  public Peer to() {
    return to;
  }

  void to(Peer chosen) {
    to = chosen;
  }

  /** As the IDL names it. */
  public String serviceName() {
    return serviceName;
  }

  /** As the IDL names it. */
  public String methodName() {
    return methodName;
  }

  public CallConfig config() {
    return config;
  }

  /** The business status that the handler reported, if it was not success. */
  public Optional<BizStatusException> bizStatus() {
    return Optional.ofNullable(bizStatus);
  }

  void bizStatus(BizStatusException reported) {
    bizStatus = reported;
  }

  public RpcStats stats() {
    return stats;
  }
}
