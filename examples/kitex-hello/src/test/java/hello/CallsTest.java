package hello;

import hello.api.HelloClient;
import hello.api.Request;
import hello.service.GeneratedServices;
import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.rpc.RpcServerBuilder;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Starts the server on a free port and calls every method: a call that fails throws. Yours to edit.
 */
class CallsTest {
  private static RpcServer server;
  private static HelloClient hello;

  @BeforeAll
  static void start() {
    RpcServerBuilder builder = RpcServer.builder().port(0);
    GeneratedServices.register(builder, new Handlers());
    server = builder.build().start();
    hello =
        HelloClient.builder("hello")
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  @AfterAll
  static void stop() {
    hello.close();
    server.stop();
  }

  @Test
  void helloEcho() {
    hello.echo(Request.builder().build());
  }
}
