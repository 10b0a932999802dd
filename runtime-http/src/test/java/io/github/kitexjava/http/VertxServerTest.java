package io.github.kitexjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VertxServerTest {

  /** Notes who hands work over: the event loop of the connection. */
  private static final class Handover extends ThreadPoolExecutor {
    final Set<String> eventLoops = ConcurrentHashMap.newKeySet();

    Handover() {
      super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    public void execute(Runnable work) {
      eventLoops.add(Thread.currentThread().getName());
      super.execute(work);
    }
  }

  private static final Dispatcher.Fallbacks NOT_FOUND =
      new Dispatcher.Fallbacks() {
        @Override
        public List<Handler> noRoute() {
          return List.of();
        }

        @Override
        public List<Handler> noMethod() {
          return List.of();
        }
      };

  @Test
  void connectionsAreSpreadOverAnEventLoopForEachCore() throws Exception {
    int loops = Runtime.getRuntime().availableProcessors();
    int port = freePort();
    HertzOptions options = HertzOptions.builder().host("127.0.0.1").port(port).build();
    Handover handover = new Handover();
    Dispatcher dispatcher = new Dispatcher(options, new RouteTable(), NOT_FOUND);
    VertxServer server =
        VertxServer.listen(
            options,
            new VertxExchanges(options, dispatcher, handover, (method, target, headers) -> true));
    try {
      for (int i = 0; i < loops; i++) {
        try (RawClient client = new RawClient(port)) {
          client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
          assertThat(client.readToEnd()).startsWith("HTTP/1.1 404");
        }
      }
    } finally {
      server.stop(Duration.ofSeconds(5));
      handover.shutdown();
    }
    assertThat(handover.eventLoops).hasSize(loops);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
