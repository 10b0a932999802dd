package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Requests byte by byte: good ones, hostile ones, and what becomes of their connection. */
class SocketTest {
  private static final String GOOD = "GET /ping HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String LAST = "GET /ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  private final Queue<String> handled = new ConcurrentLinkedQueue<>();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private Hertz hertz = engine(1000);

  @BeforeEach
  void listenToTheLog() {
    logged.start();
    root.setLevel(Level.WARN);
    root.detachAndStopAllAppenders();
    root.addAppender(logged);
  }

  @AfterEach
  void stop() {
    hertz.stop();
    root.setLevel(Level.OFF);
    root.detachAppender(logged);
  }

  private Hertz engine(int maxBodyBytes) {
    Hertz engine =
        Hertz.create(
            HertzOptions.builder()
                .host("127.0.0.1")
                .port(0)
                .maxBodyBytes(maxBodyBytes)
                .maxHeaderBytes(8000)
                .maxTargetBytes(4000)
                .build());
    engine.use(c -> handled.add(c.method() + " " + c.target()));
    engine.any("/ping", c -> c.string(200, "pong"));
    engine.any("/echo", c -> c.string(200, c.bodyText()));
    engine.get("/x/:id", c -> c.string(200, c.param("id") + c.header("X-Name").orElse("")));
    engine.get("/close", c -> c.setHeader("Connection", "close").string(200, "bye"));
    engine.get(
        "/set", c -> c.setHeader("X-Name", "é").setHeader("Content-Length", "999").noContent());
    return engine.start();
  }

  private RawClient client() {
    return new RawClient(hertz.port());
  }

  @Test
  void aConnectionServesManyRequests() {
    try (RawClient client = client()) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(GOOD).readResponse())
            .startsWith("HTTP/1.1 200 OK\r\n")
            .endsWith("pong");
      }
      assertThat(client.send(LAST).readToEnd())
          .containsIgnoringCase("Connection: close")
          .endsWith("pong");
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInTheirOrder() {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      requests.append("GET /x/").append(i).append(" HTTP/1.1\r\nHost: x\r\n\r\n");
      requests
          .append("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n#")
          .append(i % 10);
    }
    try (RawClient client = client().send(requests.toString())) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.readResponse()).endsWith("\r\n\r\n" + i);
        assertThat(client.readResponse()).endsWith("\r\n\r\n#" + i % 10);
      }
    }
  }

  @Test
  void aRequestMayComeByteByByte() {
    try (RawClient client = client()) {
      for (char c :
          "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc".toCharArray()) {
        client.send(String.valueOf(c));
      }
      assertThat(client.readResponse()).endsWith("abc");
    }
  }

  @Test
  void chunkedBodiesAreJoined() {
    try (RawClient client = client()) {
      client.send(
          "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
              + "3\r\nabc\r\n4;ext=1\r\ndefg\r\n0\r\nTrailer: 1\r\n\r\n"
              + GOOD);
      assertThat(client.readResponse()).endsWith("abcdefg");
      assertThat(client.readResponse()).endsWith("pong");
    }
  }

  @Test
  void http10EndsTheConnectionUnlessAskedNotTo() {
    try (RawClient client = client()) {
      assertThat(client.send("GET /ping HTTP/1.0\r\n\r\n").readToEnd()).endsWith("pong");
    }
    try (RawClient client = client()) {
      String kept = "GET /ping HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
      assertThat(client.send(kept).readResponse())
          .containsIgnoringCase("keep-alive")
          .endsWith("pong");
      assertThat(client.send(kept).readResponse()).endsWith("pong");
    }
  }

  @Test
  void headHasTheLengthButNotTheBody() {
    try (RawClient client = client()) {
      client.send("HEAD /x/12345 HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(client.readHead()).contains("Content-Length: 5");
      assertThat(client.send(GOOD).readResponse()).startsWith("HTTP/1.1 200").endsWith("pong");
    }
  }

  @Test
  void utf8IsReadAndWrittenWhereverBytesMayStand() {
    try (RawClient client = client()) {
      client.send("GET /x/世 HTTP/1.1\r\nHost: x\r\nX-Name: é\r\n\r\n".getBytes(UTF_8));
      assertThat(client.readResponse()).endsWith("世é");
      String head = client.send("GET /set HTTP/1.1\r\nHost: x\r\n\r\n").readHead();
      assertThat(head)
          .startsWith("HTTP/1.1 204 No Content\r\n")
          .contains("X-Name: Ã©\r\n")
          .doesNotContainIgnoringCase("Content-Length");
      assertThat(client.send(GOOD).readResponse()).endsWith("pong");
    }
  }

  @Test
  void aHandlerMayEndTheConnection() {
    try (RawClient client = client().send("GET /close HTTP/1.1\r\nHost: x\r\n\r\n" + GOOD)) {
      assertThat(client.readToEnd()).contains("Connection: close").endsWith("bye");
    }
    hertz.stop();
    assertThat(handled).containsExactly("GET /close");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two lengths        | Content-Length: 3~Content-Length: 4~~abcd",
        "length and chunked | Content-Length: 5~Transfer-Encoding: chunked~~0~~",
        "chunked twice      | Transfer-Encoding: chunked, chunked~~0~~",
        "chunked twice      | Transfer-Encoding: chunked~Transfer-Encoding: chunked~~0~~",
        "almost chunked     | Transfer-Encoding: xchunked~~0~~",
        "another coding     | Transfer-Encoding: gzip, chunked~~0~~",
        "identity           | Transfer-Encoding: identity~Content-Length: 3~~abc",
        "negative length    | Content-Length: -1~~",
        "signed length      | Content-Length: +3~~abc",
        "length in letters  | Content-Length: 0x3~~abc",
        "space before colon | Content-Length : 3~~abc",
        "no colon           | Nothing~~",
        "no name            | : value~~",
        "two hosts          | Host: y~~",
        "NUL in a value     | X: a\u0000b~~",
        "bad chunk size     | Transfer-Encoding: chunked~~zz~abc~0~~",
        "negative chunk     | Transfer-Encoding: chunked~~-1~abc~0~~",
        "folded header      | X: a~\tContent-Length: 3~ b : c~~~",
      })
  void aRequestThatPeersCouldReadDifferentlyEndsTheConnection(String what, String rest) {
    String request = "POST /echo HTTP/1.1\r\nHost: x\r\n" + rest.replace("~", "\r\n") + GOOD;
    try (RawClient client = client().send(request)) {
      if (what.equals("folded header")) {
        assertThat(client.readResponse()).startsWith("HTTP/1.1 200");
        return;
      }
      String answer = client.readToEnd();
      assertThat(answer).as(what).startsWith("HTTP/1.1 400 Bad Request\r\n");
      assertThat(answer.split("HTTP/1.1 ")).as("answers to %s", what).hasSize(2);
    }
    hertz.stop();
    assertThat(handled).isEmpty();
    assertThat(logged.list).as("log").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /ping HTTP/1.1~~                                 | 400",
        "GET ping HTTP/1.1~Host: x~~                          | 400",
        "GET~~                                                | 400",
        "GET /ping~Host: x~~                                  | 400",
        "GET /ping HTTP/2.0~Host: x~~                         | 501",
        "GET /ping HTTP/1.1 more~Host: x~~                    | 400",
        "G\u0001T /ping HTTP/1.1~Host: x~~                    | 400",
        "CONNECT x:443 HTTP/1.1~Host: x~~                     | 400",
      })
  void aRequestLineThatIsWrongIsRefused(String request, int status) {
    try (RawClient client = client().send(request.replace("~", "\r\n") + LAST)) {
      assertThat(client.readToEnd()).matches("(?s)HTTP/[0-9.]+ " + status + " .*");
    }
    assertThat(logged.list).as("log").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET /LONG HTTP/1.1, 414", "GET / HTTP/1.1~X: LONG, 431"})
  void heavyHeadsAreRefused(String request, int status) {
    String heavy = request.replace("LONG", "a".repeat(9000)).replace("~", "\r\n");
    try (RawClient client = client().send(heavy + "\r\nHost: x\r\n\r\n")) {
      assertThat(client.readToEnd()).matches("(?s)HTTP/[0-9.]+ " + status + " .*");
    }
    assertThat(logged.list).as("log").isEmpty();
  }

  @Test
  void emptyLinesBeforeARequestAreIgnored() {
    try (RawClient client = client().send("\r\n\r\n" + GOOD)) {
      assertThat(client.readResponse()).endsWith("pong");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1001\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n3e9\r\nBODY\r\n0\r\n\r\n",
        "Content-Length: 1001\r\n\r\nBODY"
      })
  void aBodyOverTheLimitIsRefusedAndTheConnectionClosed(String rest) {
    String body = rest.replace("BODY", "b".repeat(1001));
    try (RawClient client = client().send("POST /echo HTTP/1.1\r\nHost: x\r\n" + body)) {
      String answer = client.readToEnd();
      assertThat(answer).matches("(?s)HTTP/1.1 4(13|00) .*");
      assertThat(answer).contains("Connection: close");
    }
    hertz.stop();
    assertThat(handled).isEmpty();
    assertThat(logged.list).as("log").isEmpty();
  }

  @Test
  void aPeerThatKeepsSendingStillReadsWhyItWasRefused() {
    try (RawClient client = client()) {
      client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n");
      for (int i = 0; i < 40; i++) {
        client.send("b".repeat(10_000));
      }
      assertThat(client.readToEnd())
          .startsWith("HTTP/1.1 413 ")
          .endsWith("Request Entity Too Large");
    }
  }

  @Test
  void aBodyOfExactlyTheLimitIsWelcome() {
    String body = "b".repeat(1000);
    try (RawClient client = client()) {
      client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + body);
      assertThat(client.readResponse()).endsWith(body);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"100-continue", "100-Continue"})
  void aPeerThatAsksIsToldToContinue(String expectation) {
    try (RawClient client = client()) {
      client.send(
          "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: "
              + expectation
              + "\r\n\r\n");
      assertThat(client.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(client.send("abc").readResponse()).endsWith("abc");
      assertThat(client.send(GOOD).readResponse()).endsWith("pong");
    }
  }

  @Test
  void aRefusedExpectationEndsTheRequest() {
    hertz.stop();
    hertz = engineWithContinue();
    try (RawClient client = client()) {
      client.send(
          "POST /echo HTTP/1.1\r\nHost: x\r\nX-Refuse: 1\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.readToEnd()).startsWith("HTTP/1.1 417 Expectation Failed\r\n");
    }
    assertThat(handled).isEmpty();
    try (RawClient client = client()) {
      client.send(
          "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.readHead()).startsWith("HTTP/1.1 100 ");
      assertThat(client.send("abc").readResponse()).endsWith("abc");
    }
  }

  private Hertz engineWithContinue() {
    Hertz engine = Hertz.create(HertzOptions.builder().host("127.0.0.1").port(0).build());
    engine.continueHandler((method, target, headers) -> !headers.containsKey("x-refuse"));
    engine.post("/echo", c -> c.data(200, "text/x", c.body()));
    return engine.start();
  }

  @Test
  void anUnknownExpectationIsRefused() {
    try (RawClient client = client()) {
      client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: tea\r\n\r\nabc");
      assertThat(client.readToEnd()).startsWith("HTTP/1.1 417 ");
    }
  }

  @Test
  void aPeerThatLeavesEarlyHarmsNobody() {
    for (String half :
        List.of(
            "GET /pi", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc", GOOD)) {
      client().send(half).close();
    }
    try (RawClient client = client()) {
      assertThat(client.send(LAST).readToEnd()).endsWith("pong");
    }
    assertThat(logged.list).as("log").isEmpty();
  }
}
