package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.rpc.discovery.Registration;
import io.github.kitexjava.rpc.discovery.Registry;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Hooks and the registry of a server. */
class LifecycleTest {
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final List<Registration> registered = new CopyOnWriteArrayList<>();

  private final Registry registry =
      new Registry() {
        @Override
        public void register(Registration server) {
          order.add("registered");
          registered.add(server);
        }

        @Override
        public void deregister(Registration server) {
          order.add("deregistered");
          assertThat(server).isSameAs(registered.get(0));
          assertAnswers(server.address().getPort());
        }
      };

  private static void assertAnswers(int port) {
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", port)
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      assertThat(client.ping("hi")).isEqualTo("yo");
    }
  }

  private static RpcServerBuilder builder() {
    return EchoServer.builder(new EchoHandler()).port(0);
  }

  @Test
  void hooksAndRegistryAreToldWhileTheServerAnswers() {
    RpcServer server =
        builder()
            .serverName("acme.echo")
            .weight(3)
            .tag("zone", "b")
            .registry(registry)
            .onStart(() -> order.add("start 1"))
            .onStart(() -> order.add("start 2"))
            .onShutdown(() -> order.add("shutdown"))
            .build()
            .start();
    int port = server.port();
    Registration registration = registered.get(0);
    assertThat(registration.serviceName()).isEqualTo("acme.echo");
    assertThat(registration.services()).containsExactly("Echo");
    assertThat(registration.address().getPort()).isEqualTo(port);
    assertThat(registration.weight()).isEqualTo(3);
    assertThat(registration.tags()).isEqualTo(Map.of("zone", "b"));
    server.stop();
    assertThat(order)
        .containsExactly("start 1", "start 2", "registered", "shutdown", "deregistered");
  }

  @Test
  void aServerThatCannotBeRegisteredStopsAgain() {
    Registry broken =
        new Registry() {
          @Override
          public void register(Registration server) throws Exception {
            throw new Exception("no such cluster");
          }

          @Override
          public void deregister(Registration server) {
            order.add("deregistered what never was registered");
          }
        };
    RpcServer server = builder().registry(broken).build();
    assertThatThrownBy(server::start)
        .hasMessage("service discovery error: registering `Echo`: no such cluster");
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server.port()).close())
        .isInstanceOf(ConnectException.class);
    assertThat(order).isEmpty();
  }

  @Test
  void aStartHookThatThrowsStopsTheServerAgain() {
    IllegalStateException failure = new IllegalStateException("not ready");
    int[] port = new int[1];
    RpcServer[] server = new RpcServer[1];
    server[0] =
        builder()
            .onStart(
                () -> {
                  port[0] = server[0].port();
                  throw failure;
                })
            .build();
    assertThatThrownBy(server[0]::start).isSameAs(failure);
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port[0]).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void whatFailsWhileStoppingIsLogged() {
    Registry broken =
        new Registry() {
          @Override
          public void register(Registration server) {}

          @Override
          public void deregister(Registration server) throws Exception {
            throw new Exception("away");
          }
        };
    RpcServer server =
        builder()
            .registry(broken)
            .onShutdown(
                () -> {
                  throw new IllegalStateException("x");
                })
            .onShutdown(() -> order.add("the next hook"))
            .build()
            .start();
    try (Logged logged = new Logged(RpcServer.class)) {
      server.stop();
      assertThat(logged.lines())
          .contains(
              "ERROR KITEX: a shutdown hook failed", "ERROR KITEX: deregistering `Echo` failed");
    }
    assertThat(order).containsExactly("the next hook");
  }

  @Test
  void aServerNotStartedHasNothingToTell() {
    builder().registry(registry).onShutdown(() -> order.add("shutdown")).build().stop();
    assertThat(order).isEmpty();
  }

  @Test
  void callsThatNameNoServiceCanBeRefused() throws Exception {
    RpcServer server = builder().refuseWithoutServiceName(true).build().start();
    try (EchoClient framed = client(server.port(), Transport.FRAMED);
        EchoClient named = client(server.port(), Transport.TTHEADER);
        Wire wire = new Wire(server.port())) {
      assertThat(named.ping("hi")).isEqualTo("yo");
      assertThatThrownBy(() -> framed.ping("hi"))
          .hasMessage("remote or network error[remote]: no service name, method ping")
          .extracting(failure -> ((RpcException) failure).typeId().orElseThrow())
          .isEqualTo(ApplicationException.NO_SERVICE_NAME);
      String body = "0b000100000002686900";
      wire.send(Wire.framed(Wire.message(1, "Echo:ping", 1, body)));
      String length = wire.receive(4);
      assertThat(wire.receive(Integer.parseInt(length, 16))).contains("796f"); // "yo"
    } finally {
      server.stop();
    }
  }

  private static EchoClient client(int port, Transport transport) {
    return EchoClient.builder("echo")
        .hostPort("127.0.0.1", port)
        .transport(transport)
        .connectTimeout(Duration.ofSeconds(20))
        .build();
  }
}
