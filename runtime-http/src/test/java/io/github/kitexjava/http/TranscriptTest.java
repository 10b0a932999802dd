package io.github.kitexjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Hertz answers, observed on the original; where we do better the test's name says so. */
class TranscriptTest {
  private final Hertz hertz = Hertz.create();

  @BeforeEach
  void routes() {
    hertz.get("/ping", c -> c.json(200, Map.of("message", "pong")));
    hertz.post("/t/", c -> c.string(200, "t"));
    hertz.get("/w/*rest", c -> c.string(200, c.param("rest")));
    hertz.get("/x/:id", c -> c.string(200, c.param("id")));
    hertz.get("/q", c -> c.json(200, c.queries()));
    hertz.get("/full/:a/*b", c -> c.string(200, c.fullPath() + " " + c.params()));
  }

  @Test
  void pingIsAnsweredAsHertzDoes() {
    TestResponse response = hertz.perform("GET", "/ping");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("{\"message\":\"pong\"}");
    assertThat(response.header("content-type")).contains("application/json; charset=utf-8");
    assertThat(response.header("Server")).contains("hertz");
    assertThat(response.header("Content-Length")).contains("18");
    assertThat(response.header("Date").orElseThrow()).endsWith(" GMT").hasSize(29);
  }

  @ParameterizedTest
  @CsvSource({"GET, /nope", "FOO, /r", "OPTIONS, *", "GET, /x/a%2Fb", "GET, /x/"})
  void anUnknownPathIsNotFound(String method, String target) {
    TestResponse response = hertz.perform(method, target);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.text()).isEqualTo("Not Found");
    assertThat(response.header("Content-Type")).contains("text/plain");
  }

  @Test
  void aKnownPathWithAnotherMethodIsNotAllowedAndSaysWhatIs() {
    hertz.put("/ping", c -> c.noContent());
    TestResponse response = hertz.perform("POST", "/ping");
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.text()).isEqualTo("Method Not Allowed");
    assertThat(response.header("Allow")).contains("GET, HEAD, PUT");
  }

  @Test
  void aKnownPathWithAnotherMethodIsNotFoundWhenAskedToBe() {
    Hertz plain =
        Hertz.create(
            HertzOptions.builder()
                .handleMethodNotAllowed(false)
                .redirectTrailingSlash(false)
                .build());
    plain.get("/ping", c -> c.string(200, "pong"));
    assertThat(plain.perform("POST", "/ping").status()).isEqualTo(404);
    assertThat(plain.perform("GET", "/ping/").status()).isEqualTo(404);
  }

  @Test
  void headIsAnsweredFromGetWithoutItsBody() {
    TestResponse response = hertz.perform("HEAD", "/ping");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Length")).contains("18");
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /ping/, 301, /ping",
    "HEAD, /ping/, 301, /ping",
    "POST, /t, 307, /t/",
    "GET, /w, 301, /w/",
    "GET, /ping/?a=1&b=%20, 301, /ping?a=1&b=%20",
    "GET, /x/%C3%A9%20/, 301, /x/%C3%A9%20",
    "GET, //evil.example//..//ping/, 301, /ping",
  })
  void aPathThatDiffersByItsLastSlashIsRedirected(
      String method, String target, int status, String location) {
    TestResponse response = hertz.perform(method, target);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Location")).contains(location);
  }

  @ParameterizedTest
  @CsvSource({
    "/w/a/b/c, a/b/c",
    "/w/, ''",
    "/w/a%2Fb, a/b",
    "/x/%E4%B8%96%E7%95%8C, 世界",
    "/x/a+b, a+b",
    "/x/%zz, %zz",
    "/x/%C3, \uFFFD",
    "/x/a%, a%",
    "/x/b#c, b",
    "//x//c, c",
    "/a/../x/./d, d",
    "/a/%2e%2e/x/e, e",
    "/../../x/f, f",
    "http://host:80/x/g?h, g",
    "/full/1/2/3, '/full/:a/*b {a=1, b=2/3}'",
  })
  void pathsAreDecodedAndNormalised(String target, String answer) {
    assertThat(hertz.perform("GET", target).text()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/q?a=1&b=2&a=3        | {\"a\":[\"1\",\"3\"],\"b\":[\"2\"]}",
        "/q?a&b=&=c&&d=%20+x   | {\"\":[\"c\"],\"a\":[\"\"],\"b\":[\"\"],\"d\":[\"  x\"]}",
        "/q?%C3%A9=%zz;x=1     | {\"é\":[\"%zz;x=1\"]}",
        "/q?a==b=c             | {\"a\":[\"=b=c\"]}",
        "/q                    | {}",
        "/q?                   | {}",
      })
  void queriesAreDecoded(String target, String answer) {
    assertThat(hertz.perform("GET", target).text()).isEqualTo(answer);
  }

  @Test
  void aFailureInAHandlerIsAnEmpty500() {
    hertz.get(
        "/boom",
        c -> {
          c.setHeader("X-Half", "done").string(200, "half");
          throw new IllegalStateException("secret");
        });
    TestResponse response = hertz.perform("GET", "/boom");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers()).containsOnlyKeys("Content-Length", "Date", "Server");
  }

  @Test
  void errorsOfARequestFormAChain() {
    hertz.get(
        "/errors",
        c -> {
          c.error(new IllegalStateException("first err"));
          c.error(new IllegalStateException("second err"), ErrorType.PUBLIC);
          c.json(200, c.errors().messages());
        });
    assertThat(hertz.perform("GET", "/errors").text()).isEqualTo("[\"first err\",\"second err\"]");
  }

  @Test
  void jsonIsSafeInsideHtmlAndPureJsonIsNot() {
    hertz.get("/json", c -> c.json(200, Map.of("a", "<b>&\u2028é世\ud83d\ude00\u0001")));
    hertz.get("/pure", c -> c.pureJson(200, Map.of("a", "<b>&")));
    hertz.get("/writer", c -> c.json(201, "<>", (out, text) -> out.writeString(text)));
    assertThat(hertz.perform("GET", "/json").text())
        .isEqualTo("{\"a\":\"\\u003cb\\u003e\\u0026\\u2028é世\ud83d\ude00\\u0001\"}");
    assertThat(hertz.perform("GET", "/pure").text()).isEqualTo("{\"a\":\"<b>&\"}");
    TestResponse written = hertz.perform("GET", "/writer");
    assertThat(written.text()).isEqualTo("\"\\u003c\\u003e\"");
    assertThat(written.status()).isEqualTo(201);
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    Hertz small = Hertz.create(HertzOptions.builder().maxBodyBytes(4).build());
    small.post("/", c -> c.data(200, "", c.body()));
    assertThat(small.perform("POST", "/", Map.of(), "1234").status()).isEqualTo(200);
    assertThat(small.perform("POST", "/", Map.of(), "12345").status()).isEqualTo(413);
  }

  @Test
  void aMapWithoutAnOrderIsSortedAndOneWithAnOrderKeepsIt() {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    ordered.put("z", 1);
    ordered.put("a", 2);
    hertz.get("/sorted", c -> c.json(200, Map.of("c", 1, "a", 2, "b", List.of())));
    hertz.get("/kept", c -> c.json(200, ordered));
    assertThat(hertz.perform("GET", "/sorted").text()).isEqualTo("{\"a\":2,\"b\":[],\"c\":1}");
    assertThat(hertz.perform("GET", "/kept").text()).isEqualTo("{\"z\":1,\"a\":2}");
  }

  @Test
  void noContentHasNeitherBodyNorLength() {
    hertz.delete("/gone", c -> c.setHeader("X-Kept", "yes").noContent());
    TestResponse response = hertz.perform("DELETE", "/gone");
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers()).containsOnlyKeys("Date", "Server", "X-Kept");
  }
}
