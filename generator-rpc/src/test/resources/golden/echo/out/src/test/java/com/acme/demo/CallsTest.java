package com.acme.demo;

import com.acme.demo.service.GeneratedServices;
import com.acme.echo.EchoClient;
import com.acme.echo.Item;
import com.acme.echo.Level;
import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.rpc.RpcServerBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Starts the server on a free port and calls every method: a call that fails throws. Yours to edit.
 */
class CallsTest {
  private static RpcServer server;
  private static EchoClient echo;

  @BeforeAll
  static void start() {
    RpcServerBuilder builder = RpcServer.builder().port(0);
    GeneratedServices.register(builder, new Handlers());
    server = builder.build().start();
    echo =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  @AfterAll
  static void stop() {
    echo.close();
    server.stop();
  }

  @Test
  void echoPing() {
    echo.ping("");
  }

  @Test
  void echoEcho() {
    echo.echo("");
  }

  @Test
  void echoAdd() {
    echo.add(0, 0, Level.FREE);
  }

  @Test
  void echoReset() {
    echo.reset();
  }

  @Test
  void echoNote() {
    echo.note("");
  }

  @Test
  void echoGroup() {
    echo.group(List.of(), Set.of(), Item.builder().id("").build());
  }
}
