package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kitexjava.rpc.echo.EchoClient;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a server answers: its caller gets a typed error, and nothing is left behind. */
class BadRepliesTest {
  private static final int CALLS = 20;

  @ParameterizedTest
  @CsvSource({
    "another name, 0000001a 80010002 00000004 706f6e67 00000001 0b0000 00000002 796f 00",
    "a longer name, 0000001b 80010002 00000005 70696e6773 00000001 0b0000 00000002 796f 00",
    "another id, 0000001a 80010002 00000004 70696e67 00000063 0b0000 00000002 796f 00",
    "a call, 0000001a 80010001 00000004 70696e67 00000001 0b0000 00000002 796f 00",
    "no type, 0000001a 80010009 00000004 70696e67 00000001 0b0000 00000002 796f 00",
    "old binary, 00000017 00000004 70696e67 02 00000001 0b0000 00000002 796f 00",
    "compact, 0000000d 8241 01 04 70696e67 18 02 796f 00",
    "a negative frame, ffffffff 80010002 00000004 70696e67",
    "the longest frame, 7fffffff 80010002 00000004 70696e67",
    "the longest name, 0000001a 80010002 7fffffff 70696e67 00000001 0b0000 00000002 796f 00",
    "the longest text, 0000001a 80010002 00000004 70696e67 00000001 0b0000 7fffffff 796f 00",
    "a header that lies, 0000001a 1000 0000 00000001 ffff 0000 0000 80010002 00000004 706e 00",
    "a list of 2^31-1, 00000018 80010002 00000004 70696e67 00000001 0f0009 0c 7fffffff",
    "HTTP, 485454502f312e31 20343030 20426164 0d0a0d0a",
    "garbage, deadbeefdeadbeefdeadbeef"
  })
  void callersAreToldAndConnectionsClosed(String what, String reply) throws Exception {
    String bytes = reply.replace(" ", "");
    try (FakePeer peer = new FakePeer(call -> bytes)) {
      EchoClient first = client(peer);
      fails(what, first);
      first.close();
      Eventually.is(() -> peer.openConnections() == 0);
      Resources before = Resources.now();
      try (EchoClient client = client(peer)) {
        for (int i = 0; i < CALLS; i++) {
          fails(what, client);
        }
      }
      assertThat(peer.connections()).as("none is used again").isEqualTo(1 + CALLS);
      Eventually.is(() -> peer.openConnections() == 0);
      before.areHeldAgain();
    }
  }

  private static EchoClient client(FakePeer peer) {
    return EchoClient.builder("echo")
        .hostPort("127.0.0.1", peer.port())
        .connectTimeout(Duration.ofSeconds(20))
        .rpcTimeout(Duration.ofSeconds(20))
        .build();
  }

  private static void fails(String what, EchoClient client) {
    RpcException failure = catchThrowableOfType(RpcException.class, () -> client.ping("hi"));
    assertThat(failure).as(what).isNotNull();
    assertThat(failure.type()).isEqualTo(ErrorType.REMOTE_OR_NETWORK);
    assertThat(failure.remote()).isFalse();
  }
}
