package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.rpc.RpcServer;
import io.github.kitexjava.testdata.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kitex itself, built from its own modules, calls our server and answers our client. All four pairs
 * hold the same conversation; docs/interop.md tells where they may differ.
 */
@Tag("full")
class GoInteropTest {
  private static final Path IDL = Tool.CHECKOUT.resolve("interop/interop.thrift");
  private static final Duration CLIENT_LIMIT = Duration.ofMinutes(2);

  @TempDir private static Path folder;
  private static GoToolchain go;
  private static GoJavaSide java;

  @BeforeAll
  static void build() throws Exception {
    go = GoToolchain.orSkip(folder.resolve("go"));
    go.build(IDL);
    java = GoJavaSide.build(folder.resolve("java"), IDL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FRAMED",
        "BUFFERED",
        "TTHEADER",
        "TTHEADER_FRAMED",
        "TTHEADER_MUX",
        "TTHEADER_FRAMED_MUX"
      })
  void aKitexClientIsAnsweredByOurServer(String transport) throws Exception {
    RpcServer server = java.startServer();
    try {
      assertThat(goTalksTo(server.port(), transport))
          .containsExactlyElementsOf(GoTranscript.of("go", "java", transport));
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FRAMED",
        "BUFFERED",
        "TTHEADER",
        "TTHEADER_FRAMED",
        "TTHEADER_MUX",
        "TTHEADER_FRAMED_MUX"
      })
  void ourClientIsAnsweredByAKitexServer(String transport) throws Exception {
    try (GoServer server = startGoServer(transport)) {
      assertThat(java.talkTo(server.port(), transport))
          .as(server.log())
          .containsExactlyElementsOf(GoTranscript.of("java", "go", transport));
    }
  }

  /** The yardstick: what the transcript says is what Kitex says to itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FRAMED",
        "BUFFERED",
        "TTHEADER",
        "TTHEADER_FRAMED",
        "TTHEADER_MUX",
        "TTHEADER_FRAMED_MUX"
      })
  void kitexHoldsTheConversationWithItself(String transport) throws Exception {
    try (GoServer server = startGoServer(transport)) {
      assertThat(goTalksTo(server.port(), transport))
          .containsExactlyElementsOf(GoTranscript.of("go", "go", transport));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FRAMED",
        "BUFFERED",
        "TTHEADER",
        "TTHEADER_FRAMED",
        "TTHEADER_MUX",
        "TTHEADER_FRAMED_MUX"
      })
  void ourOwnSidesHoldTheConversationWithEachOther(String transport) throws Exception {
    RpcServer server = java.startServer();
    try {
      assertThat(java.talkTo(server.port(), transport))
          .containsExactlyElementsOf(GoTranscript.of("java", "java", transport));
    } finally {
      server.stop();
    }
  }

  /** Kitex's server answers calls of one connection side by side only if it is made for it. */
  @ParameterizedTest
  @ValueSource(strings = {"TTHEADER_MUX", "TTHEADER_FRAMED_MUX"})
  void ourSharedConnectionsAreTakenByAKitexServerThatAnswersInOrder(String transport)
      throws Exception {
    try (GoServer server = GoServer.start(go.program("server"))) {
      assertThat(java.talkTo(server.port(), transport))
          .as(server.log())
          .containsExactlyElementsOf(GoTranscript.of("java", "go", transport));
    }
  }

  private static GoServer startGoServer(String transport) throws Exception {
    return transport.endsWith("_MUX")
        ? GoServer.start(go.program("server"), "mux")
        : GoServer.start(go.program("server"));
  }

  private static List<String> goTalksTo(int port, String transport) throws Exception {
    boolean shared = transport.endsWith("_MUX");
    List<String> command =
        List.of(
            go.program("client").toString(),
            "127.0.0.1:" + port,
            transport.replace("_MUX", "").toLowerCase(Locale.ROOT),
            shared ? "mux" : "pool");
    Processes.Result result = Processes.run(folder, CLIENT_LIMIT, Map.of(), command);
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    return result.stdout().lines().toList();
  }
}
