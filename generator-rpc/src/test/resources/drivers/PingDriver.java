package com.acme.ping;

import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.rpc.Transport;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Our half of a conversation with another peer. */
public final class PingDriver {
  private static final BlockingQueue<String> NOTES = new LinkedBlockingQueue<>();

  private PingDriver() {}

  public static RpcServer server() {
    return PingServer.builder(new Handler()).port(0).build().start();
  }

  public static String note() throws InterruptedException {
    return NOTES.poll(10, TimeUnit.SECONDS);
  }

  /** Pings, and tells the answer or the exception. */
  public static String call(int port, String transport, String text) {
    try (PingClient client =
        PingClient.builder("ping")
            .hostPort("127.0.0.1", port)
            .connectTimeout(Duration.ofSeconds(10))
            .rpcTimeout(Duration.ofSeconds(10))
            .transport(Transport.valueOf(transport))
            .build()) {
      client.note(text);
      return client.ping(text);
    } catch (Refused e) {
      return "refused " + e.getMessage() + " " + e.code();
    }
  }

  /** Pings alone. */
  public static String ping(int port, String transport) {
    try (PingClient client =
        PingClient.builder("ping")
            .hostPort("127.0.0.1", port)
            .connectTimeout(Duration.ofSeconds(10))
            .rpcTimeout(Duration.ofSeconds(10))
            .transport(Transport.valueOf(transport))
            .build()) {
      return client.ping("hi");
    }
  }

  private static final class Handler implements Ping {
    @Override
    public String ping(String text) {
      return switch (text) {
        case "hi" -> "yo";
        case "fail" -> throw new IllegalArgumentException("x");
        case "refuse" -> throw Refused.builder().message("no").code(4).build();
        default -> text;
      };
    }

    @Override
    public void note(String text) {
      NOTES.add(text);
    }
  }
}
