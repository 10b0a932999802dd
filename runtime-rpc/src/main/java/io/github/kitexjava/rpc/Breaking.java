package io.github.kitexjava.rpc;

/** Asks a circuit breaker before each call and tells it how the call went. */
final class Breaking implements Middleware {
  private final CircuitBreaker breaker;
  private final Kerrors refusal;

  /**
   * @param refusal what a call fails with that the breaker does not allow
   */
  Breaking(CircuitBreaker breaker, Kerrors refusal) {
    this.breaker = breaker;
    this.refusal = refusal;
  }

  @Override
  public Reply invoke(Invocation call, Endpoint next) {
    if (!breaker.allows(call.info())) {
      throw new RpcException(refusal);
    }
    try {
      Reply reply = next.invoke(call);
      breaker.succeeded(call.info());
      return reply;
    } catch (BizStatusException status) {
      breaker.succeeded(call.info());
      throw status;
    } catch (RpcException failure) {
      breaker.failed(call.info(), failure);
      throw failure;
    } catch (RuntimeException | Error fault) {
      breaker.failed(call.info(), RpcException.of(ErrorType.INTERNAL, fault));
      throw fault;
    }
  }
}
