package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.Arguments;
import io.github.kitexjava.thrift.MethodDescriptor;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A method together with the handler that answers it.
 *
 * @param <S> the service's interface
 */
final class BoundMethod<S> {
  private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

  private final MethodDescriptor<S, ?> method;
  private final String serviceName;
  private final S handler;
  private final Endpoint endpoint;
  private final Peer self;

  BoundMethod(
      MethodDescriptor<S, ?> method, String serviceName, S handler, List<Middleware> middlewares) {
    this.method = method;
    this.serviceName = serviceName;
    this.handler = handler;
    this.self = Peer.named(serviceName);
    this.endpoint = Middleware.around(middlewares, this::callHandler);
  }

  MethodDescriptor<S, ?> method() {
    return method;
  }

  String serviceName() {
    return serviceName;
  }

  RpcInfo newInfo(Peer from, CallConfig config, RpcStats stats) {
    return new RpcInfo(from, self, serviceName, method.name(), config, stats);
  }

  /**
   * Runs the middlewares and the handler.
   *
   * @throws RpcException for whatever goes wrong in them
   */
  Reply answer(Arguments arguments, RpcInfo info) {
    info.stats().record(RpcEvent.SERVER_HANDLE_START);
    Throwable failure = null;
    try {
      return endpoint.invoke(
          new Invocation(method, method.name(), arguments, info, CallOptions.NONE));
    } catch (BizStatusException status) {
      throw status;
    } catch (RpcException | ApplicationException e) {
      failure = e;
      throw e;
    } catch (Throwable t) {
      failure = t;
      throw failure(t, info, "middleware");
    } finally {
      info.stats().recordEnd(RpcEvent.SERVER_HANDLE_FINISH, failure);
    }
  }

  private Reply callHandler(Invocation call) {
    RpcInfo info = call.info();
    try {
      Object result = method.invoke(handler, call.arguments());
      if (!method.hasResult()) {
        return Reply.done();
      }
      if (result == null) {
        throw new ApplicationException(
            ApplicationException.MISSING_RESULT,
            "the handler of `%s.%s` returned null".formatted(serviceName, method.name()));
      }
      return Reply.value(result);
    } catch (BizStatusException status) {
      throw status; // what the caller is told, and no failure
    } catch (Throwable t) {
      if (t instanceof Exception exception && method.declarationOf(t).isPresent()) {
        return Reply.declared(exception);
      }
      throw failure(t, info, "biz handler");
    }
  }

  private RpcException failure(Throwable thrown, RpcInfo info, String where) {
    if (!Panics.isPanic(thrown)) {
      return RpcException.of(ErrorType.BIZ, thrown);
    }
    RpcException panic =
        new RpcException(
            ErrorType.PANIC,
            "[happened in %s, method=%s.%s, please check the panic at the server side] %s"
                .formatted(where, serviceName, method.name(), thrown),
            thrown);
    info.stats().panic(thrown);
    LOG.error(
        "KITEX: panic happened, remoteAddress={}, remoteService={}, remoteMethod={}, error={}",
        info.from().address().map(Texts::address).orElse(""),
        serviceName,
        method.name(),
        thrown,
        thrown);
    return panic;
  }
}
