package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.MethodDescriptor;
import io.github.kitexjava.thrift.ServiceDescriptor;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Calls a service; generated clients are thin covers over one.
 *
 * <p>A blocking call writes and reads on the caller's thread. Safe for use by any number of
 * threads; make one and keep it, for it holds the connections.
 */
public final class RpcClient implements AutoCloseable {
  private final String serviceName;
  private final String namePrefix;
  private final Peer from;
  private final Peer to;
  private final CallConfig config;
  private final Map<String, CallConfig> configByMethod;
  private final Tracing tracing;
  private final Executor executor;
  private final Endpoint endpoint;
  private final Sender sender;

  RpcClient(RpcClientBuilder<?> builder) {
    serviceName = builder.serviceName();
    namePrefix = builder.namePrefix();
    from = builder.from();
    to = builder.to();
    config = builder.config();
    configByMethod = builder.configByMethod();
    tracing = builder.tracing();
    executor = builder.executor();
    sender = builder.sender();
    endpoint = builder.around(sender);
  }

  /**
   * Starts a client that something else covers.
   *
   * @param destinationName what the called service is called where it runs; for logs and errors
   * @param wrapper makes the client that {@code build()} returns
   */
  public static <C> RpcClientBuilder<C> builder(
      ServiceDescriptor<?> service, String destinationName, Function<RpcClient, C> wrapper) {
    return new RpcClientBuilder<>(service, destinationName, wrapper);
  }

  /** Starts a client without a cover. */
  public static RpcClientBuilder<RpcClient> builder(
      ServiceDescriptor<?> service, String destinationName) {
    return new RpcClientBuilder<>(service, destinationName, Function.identity());
  }

  /**
   * Calls a method and waits for what it returns. Exceptions that the method declares are thrown as
   * they are, checked ones too, although this method's signature does not say so.
   *
   * @throws BizStatusException if the handler reported one
   * @throws RpcException if the call fails otherwise
   */
  public <R> R call(MethodDescriptor<?, R> method, Arguments arguments, CallOptions options) {
    CallConfig applied = options.over(configOf(method));
    RpcStats stats = new RpcStats(tracing.level(), System.nanoTime());
    stats.record(RpcEvent.RPC_START);
    RpcInfo info = new RpcInfo(from, options.over(to), serviceName, method.name(), applied, stats);
    return result(
        method, traced(new Invocation(method, wireName(method), arguments, info, options)));
  }

  private String wireName(MethodDescriptor<?, ?> method) {
    return namePrefix.isEmpty() ? method.name() : namePrefix + method.name();
  }

  private CallConfig configOf(MethodDescriptor<?, ?> method) {
    return configByMethod.isEmpty() ? config : configByMethod.getOrDefault(method.name(), config);
  }

  private Reply traced(Invocation call) {
    CallContext context = CallContext.current();
    Tracing.Span span = tracing.start(context, call.info());
    try {
      if (span.context() == context) {
        return invoke(call);
      }
      CallContext.Scope scope = span.context().enter();
      try {
        return invoke(call);
      } finally {
        scope.close();
      }
    } finally {
      span.finish();
    }
  }

  private Reply invoke(Invocation call) {
    try {
      return endpoint.invoke(call);
    } catch (BizStatusException status) {
      call.info().bizStatus(status); // no failure of the call
      throw status;
    } catch (RuntimeException | Error e) {
      RpcStats stats = call.info().stats();
      stats.error(e);
      if (!Panics.isPanic(e)) {
        throw e;
      }
      RpcException panic = panic(call.info(), e);
      stats.panic(e);
      stats.error(panic);
      throw panic;
    }
  }

  /** What a middleware, or another part that the user gave this client, did not foresee. */
  private static RpcException panic(RpcInfo info, Throwable thrown) {
    return new RpcException(
        ErrorType.PANIC,
        "client panic, to_service=%s, to_method=%s, error=%s"
            .formatted(info.to().serviceName(), info.methodName(), thrown),
        thrown);
  }

  @SuppressWarnings("unchecked")
  private static <R> R result(MethodDescriptor<?, R> method, Reply reply) {
    if (reply instanceof Reply.Declared declared) {
      RpcClient.<RuntimeException>throwAsIs(declared.exception());
    }
    if (reply instanceof Reply.Value value) {
      return (R) value.value();
    }
    if (method.hasResult()) {
      throw new RpcException(
          ErrorType.INTERNAL, "a middleware replied to `%s` without a result".formatted(method));
    }
    return nothing();
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // Void has no other value
  private static <R> R nothing() {
    return null;
  }

  /** The compiler believes that it is unchecked; the generated method declares what it is. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> void throwAsIs(Exception exception) throws E {
    throw (E) exception;
  }

  /**
   * Calls a method without waiting. Whatever goes wrong is in the future, never thrown here.
   * Cancelling the future, or completing it otherwise, ends the call and frees its connection.
   */
  public <R> CompletableFuture<R> callAsync(
      MethodDescriptor<?, R> method, Arguments arguments, CallOptions options) {
    CompletableFuture<R> future = new CompletableFuture<>();
    CallContext context = CallContext.current().cancellable();
    try {
      executor.execute(
          context.wrap(
              () -> {
                try {
                  future.complete(call(method, arguments, options));
                } catch (Throwable t) {
                  future.completeExceptionally(t);
                }
              }));
    } catch (RejectedExecutionException e) {
      future.completeExceptionally(
          new RpcException(ErrorType.INTERNAL, "the client's executor takes no more calls", e));
    }
    CompletableFuture<R> unused =
        future.whenComplete((result, failure) -> context.cancel("nobody waits for the result"));
    return future;
  }

  /** For tests: how many connections wait for a call. */
  int idleConnections() {
    return sender.idleConnections();
  }

  /** Closes connections as they become idle; calls that have begun are finished. */
  @Override
  public void close() {
    sender.close();
  }
}
