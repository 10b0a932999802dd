package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import acme.base.Trace;
import acme.echo.EchoClient;
import acme.echo.EchoServer;
import acme.echo.Refused;
import acme.echo.Request;
import io.github.kitexjava.rpc.RpcServer;
import org.junit.jupiter.api.Test;

class EchoTest {
  @Test
  void clientAndServerTalk() {
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build().start();
    try (EchoClient client =
        EchoClient.builder("echo").hostPort("127.0.0.1", server.port()).build()) {
      Trace trace = Trace.builder().id(7).build();
      assertEquals("hi", client.echo(Request.builder().message("hi").trace(trace).build()));
      assertThrows(Refused.class, () -> client.echo(Request.builder().message("").build()));
    } finally {
      server.stop();
    }
  }
}
