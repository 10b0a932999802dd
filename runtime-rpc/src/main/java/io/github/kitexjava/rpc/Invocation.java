package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.MethodDescriptor;

/** One call on its way through the middlewares. Used by one thread at a time. */
public final class Invocation {
  private final MethodDescriptor<?, ?> method;
  private final String wireName;
  private final Arguments arguments;
  private final RpcInfo info;
  private final CallOptions options;

  Invocation(
      MethodDescriptor<?, ?> method,
      String wireName,
      Arguments arguments,
      RpcInfo info,
      CallOptions options) {
    this.method = method;
    this.wireName = wireName;
    this.options = options;
    this.arguments = arguments;
    this.info = info;
  }

  public MethodDescriptor<?, ?> method() {
    return method;
  }

  /** What stands in the head of its message. */
  String wireName() {
    return wireName;
  }

  /** Replacing one here replaces what the handler or the peer gets. */
  public Arguments arguments() {
    return arguments;
  }

  public RpcInfo info() {
    return info;
  }

  CallOptions options() {
    return options;
  }
}
