package io.github.kitexjava.soak;

import io.github.kitexjava.rpc.BizStatusException;
import io.github.kitexjava.soak.api.Parcel;
import io.github.kitexjava.soak.api.Refused;
import io.github.kitexjava.soak.api.Soak;
import io.github.kitexjava.thrift.Bytes;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Answers so that its caller can tell whether the answer is the right one. */
final class SoakHandler implements Soak {
  static final int STATUS = 404;

  private final AtomicLong calls = new AtomicLong();

  long calls() {
    return calls.get();
  }

  @Override
  public Parcel echo(Parcel parcel) {
    calls.incrementAndGet();
    return parcel;
  }

  @Override
  public Bytes large(Bytes body) {
    calls.incrementAndGet();
    return body;
  }

  @Override
  public long refuse(long id) throws Refused {
    calls.incrementAndGet();
    throw Refused.builder().reason("refused " + id).build();
  }

  @Override
  public long panic(long id) {
    calls.incrementAndGet();
    throw new IllegalStateException("panic " + id);
  }

  @Override
  public long status(long id) {
    calls.incrementAndGet();
    throw new BizStatusException(STATUS, "status " + id, Map.of());
  }

  @Override
  public long slow(long id, int millis) {
    calls.incrementAndGet();
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return id;
  }

  @Override
  public void note(long id) {
    calls.incrementAndGet();
  }
}
