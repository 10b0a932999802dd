package io.github.kitexjava.soak;

import io.github.kitexjava.rpc.BizStatusException;
import io.github.kitexjava.rpc.CallOptions;
import io.github.kitexjava.rpc.ErrorType;
import io.github.kitexjava.rpc.RpcException;
import io.github.kitexjava.soak.api.Parcel;
import io.github.kitexjava.soak.api.Refused;
import io.github.kitexjava.soak.api.SoakClient;
import io.github.kitexjava.thrift.Bytes;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** The kinds of calls. Each returns if it ended as it was meant to, and throws if not. */
enum Calls {
  SMALL(40) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      Parcel sent = parcel(id);
      require(client.echo(sent).equals(sent), "another parcel");
    }
  },
  ASYNC(15) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      Parcel sent = parcel(id);
      require(client.async().echo(sent).join().equals(sent), "another parcel");
    }
  },
  LARGE(2) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      byte[] body = new byte[LARGE_BYTES];
      new Random(id).nextBytes(body);
      Bytes sent = Bytes.copyOf(body);
      require(client.large(sent).equals(sent), "other bytes");
    }
  },
  REFUSED(10) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      try {
        client.refuse(id);
        require(false, "no exception");
      } catch (Refused e) {
        require(e.reason().equals("refused " + id), "another exception");
      }
    }
  },
  PANIC(5) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      try {
        client.panic(id);
        require(false, "no exception");
      } catch (RpcException e) {
        requireOr(e, e.remote() && e.getMessage().contains("panic " + id));
      }
    }
  },
  STATUS(5) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      try {
        client.status(id);
        require(false, "no exception");
      } catch (BizStatusException e) {
        require(header && e.statusMessage().equals("status " + id), "another status");
      } catch (RpcException e) {
        requireOr(e, !header && e.remote() && e.getMessage().contains("status " + id));
      }
    }
  },
  SLOW(6) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      require(client.slow(id, 30) == id, "another number");
    }
  },
  TIMEOUT(4) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      long start = System.nanoTime();
      try {
        client.with(CallOptions.NONE.withRpcTimeout(Duration.ofMillis(20))).slow(id, LONG_MILLIS);
        require(false, "no timeout after " + (System.nanoTime() - start) / 1_000_000 + " ms");
      } catch (RpcException e) {
        requireOr(e, e.isTimeout());
      }
    }
  },
  CANCELLED(4) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      CompletableFuture<Long> answer = client.async().slow(id, LONG_MILLIS);
      pause(ThreadLocalRandom.current().nextInt(10));
      require(answer.cancel(true) || answer.isCompletedExceptionally(), "not cancelled");
    }
  },
  INTERRUPTED(2) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      Thread.currentThread().interrupt();
      try {
        client.slow(id, LONG_MILLIS);
        require(false, "not interrupted");
      } catch (RpcException e) {
        requireOr(e, e.type() == ErrorType.CANCELED_BY_BUSINESS);
      } finally {
        Thread.interrupted();
      }
    }
  },
  ONEWAY(7) {
    @Override
    void call(SoakClient client, long id, boolean header) {
      client.note(id);
    }
  };

  private static final int LARGE_BYTES = 1_000_000;

  /** No collection, and no busy machine, stops a process for so long. */
  private static final int LONG_MILLIS = 1_000;

  private final int weight;

  Calls(int weight) {
    this.weight = weight;
  }

  /**
   * Makes one call.
   *
   * @param id different from that of all others
   * @param header whether the client's transport carries business statuses
   */
  abstract void call(SoakClient client, long id, boolean header);

  /** One kind, the likelier the heavier. */
  static Calls any(Random random) {
    int all = 0;
    for (Calls kind : values()) {
      all += kind.weight;
    }
    int left = random.nextInt(all);
    for (Calls kind : values()) {
      left -= kind.weight;
      if (left < 0) {
        return kind;
      }
    }
    throw new AssertionError();
  }

  /** What a call failed with, whether it was waited for by blocking or by a future. */
  static Throwable reason(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private static Parcel parcel(long id) {
    long[] numbers = LongStream.range(id, id + id % 20).toArray();
    return Parcel.builder()
        .id(id)
        .text("parcel " + id)
        .numbers(LongStream.of(numbers).boxed().toList())
        .build();
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new WrongAnswer(what);
    }
  }

  /** Lets a failure through that is not the one that was meant. */
  private static void requireOr(RpcException failure, boolean meant) {
    if (!meant) {
      throw failure;
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A call that ended otherwise than it was meant to. */
  static final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongAnswer(String what) {
      super(what);
    }
  }
}
