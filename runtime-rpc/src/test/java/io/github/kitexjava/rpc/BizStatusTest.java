package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BizStatusTest {
  private static final Map<String, String> EXTRA = Map.of("who", "a \"b\" \\ \n ü", "empty", "");

  private final List<RpcInfo> infos = new CopyOnWriteArrayList<>();
  private final Middleware keeping =
      (call, next) -> {
        infos.add(call.info());
        return next.invoke(call);
      };
  private final RpcServer server =
      EchoServer.builder(
              new EchoHandler() {
                @Override
                public String ping(String text) {
                  throw new BizStatusException(404, "not found", EXTRA);
                }

                @Override
                public void reset() {
                  throw new BizStatusException(-1, "");
                }
              })
          .port(0)
          .middleware(keeping)
          .build();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private EchoClient client(Transport transport) {
    return EchoClient.builder("echo")
        .hostPort("127.0.0.1", server.port())
        .transport(transport)
        .middleware(keeping)
        .build();
  }

  @ParameterizedTest
  @EnumSource(
      value = Transport.class,
      names = {"TTHEADER", "TTHEADER_FRAMED"})
  void theCallerGetsWhatTheHandlerThrew(Transport transport) {
    try (Logged logged = new Logged(RpcServer.class);
        EchoClient client = client(transport)) {
      assertThatThrownBy(() -> client.ping("hi"))
          .isInstanceOf(BizStatusException.class)
          .hasMessage("biz error: code=404, msg=not found")
          .satisfies(
              thrown -> {
                BizStatusException status = (BizStatusException) thrown;
                assertThat(status.statusCode()).isEqualTo(404);
                assertThat(status.statusMessage()).isEqualTo("not found");
                assertThat(status.extra()).isEqualTo(EXTRA);
              });
      assertThatThrownBy(client::reset).hasMessage("biz error: code=-1, msg=");
      assertThat(client.add(1, 2)).isEqualTo(3);
      assertThat(logged.lines()).isEmpty();
    }
    assertThat(infos).hasSize(6);
    for (RpcInfo info : infos.subList(0, 4)) {
      assertThat(info.bizStatus()).isPresent();
      assertThat(info.stats().error()).isEmpty();
    }
    assertThat(infos.get(5).bizStatus()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Transport.class,
      names = {"BUFFERED", "FRAMED"})
  void aTransportThatCannotCarryItSaysSo(Transport transport) {
    try (Logged logged = new Logged(RpcServer.class);
        EchoClient client = client(transport)) {
      assertThatThrownBy(() -> client.ping("hi"))
          .isInstanceOf(RpcException.class)
          .hasMessage("remote or network error[remote]: biz error: code=404, msg=not found");
      assertThat(logged.lines())
          .singleElement()
          .asString()
          .contains(transport + " cannot carry a business status");
    }
  }

  @Test
  void zeroIsSuccessAndNoStatus() {
    assertThatThrownBy(() -> new BizStatusException(0, "fine"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(BizStatus.read(new HeaderInfo().put("biz-status", "0"))).isEmpty();
    assertThat(BizStatus.read(new HeaderInfo().put("biz-status", "no number"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"a\":1}",
        "{\"a\":\"b\"",
        "{\"a\":\"b\"}x",
        "{\"a\":\"\\q\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u12g4\"}",
        "{a:\"b\"}",
        "{\"a\":\"b\",}",
        "{\"a\" \"b\"}",
        "{\"a\":\"\n\"}"
      })
  void whatIsNoObjectOfTextsIsLeftOut(String text) {
    assertThat(FlatJson.read(text)).isEmpty();
    HeaderInfo info = new HeaderInfo().put("biz-status", "7").put("biz-extra", text);
    assertThat(BizStatus.read(info).orElseThrow().extra()).isEmpty();
  }

  @Test
  void objectsOfTextsAreReadAsTheyAre() {
    assertThat(FlatJson.read(" { } ")).hasValue(Map.of());
    assertThat(FlatJson.read("{ \"a\" : \"\\u00e4\\/\\b\\f\\n\\r\\t\\\"\\\\\" , \"b\":\"\" }"))
        .hasValue(Map.of("a", "ä/\b\f\n\r\t\"\\", "b", ""));
    assertThat(FlatJson.write(Map.of("b", "\u0001", "a", "x")))
        .isEqualTo("{\"a\":\"x\",\"b\":\"\\u0001\"}");
  }
}
