package io.github.kitexjava.rpc;

import io.github.kitexjava.context.CallContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tracer that keeps what became of each call. */
final class Finished implements Tracer {
  private final List<RpcInfo> infos = new CopyOnWriteArrayList<>();

  @Override
  public CallContext start(CallContext context, RpcInfo info) {
    return context;
  }

  @Override
  public void finish(CallContext context, RpcInfo info) {
    infos.add(info);
  }

  List<RpcInfo> infos() {
    return infos;
  }

  /** The call of this number, from 0 on, once it is finished: a server's may be so a bit later. */
  RpcStats stats(int number) throws InterruptedException {
    Eventually.is(() -> infos.size() > number);
    return infos.get(number).stats();
  }
}
