package io.github.kitexjava.http.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.http.Hertz;
import io.github.kitexjava.testdata.JavaCompilation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generated project with handlers of ours, compiled and asked over a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningProjectTest {
  static final String STARTER =
      """
      package demo;

      import demo.router.GeneratedRouter;
      import io.github.kitexjava.http.Hertz;
      import io.github.kitexjava.http.HertzOptions;

      /** Starts the project on a free port. */
      public final class Starter {
        private Starter() {}

        public static Hertz start() {
          Hertz hertz =
              Hertz.create(HertzOptions.builder().host("127.0.0.1").port(0).build());
          Router.register(hertz);
          GeneratedRouter.register(hertz, new Handlers(), new Middleware());
          return hertz.start();
        }
      }
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ECHO_ZERO =
      "{\"id\":7,\"q\":\"\",\"h\":\"\",\"c\":\"\",\"ns\":[],\"level\":2,\"plain\":\"\",\"big\":\"0\","
          + "\"contacts\":{},\"data\":\"\",\"tags\":[],\"flag\":false,\"bb\":\"\",\"f\":\"\","
          + "\"levels\":[],\"fallback\":\"\",\"small\":0,\"deep\":{},\"element\":\"\"}";

  private @Nullable Hertz hertz;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    HttpProjectResult result = Projects.create(folder, text("shop.thrift"), types());
    Map<String, String> sources =
        Projects.sources(result.files(), "hz_gen/", "src/main/java/", "src/test/java/");
    sources.put("demo/handler/ShopHandler.java", handler(text("ShopHandler.java.txt")));
    sources.put("demo/Starter.java", STARTER);
    ClassLoader project = JavaCompilation.compile(sources, folder.resolve("project")).load();
    hertz = (Hertz) project.loadClass("demo.Starter").getMethod("start").invoke(null);
  }

  /** What the types are like. */
  TypeOptions types() {
    return TypeOptions.DEFAULT;
  }

  /** The handler for those types. */
  String handler(String standard) {
    return standard;
  }

  @AfterAll
  void stop() {
    if (hertz != null) {
      hertz.stop();
    }
  }

  static String text(String resource) throws IOException {
    try (InputStream in = RunningProjectTest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatIsNotGivenHasItsDefault() throws Exception {
    assertThat(get("/echo/7").body()).isEqualTo(ECHO_ZERO);
  }

  @Test
  void pathQueryHeaderAndCookieAreBound() throws Exception {
    HttpResponse<String> response =
        send(
            "GET",
            "/echo/7?q1=a%20b&n=1&n=-2&level=FREE&plain=p&flag=1&ratio=-1.5e3&tags=x&tags=y&tags=x"
                + "&levels=PRO&levels=1&u=123e4567-e89b-12d3-a456-426614174000&data=_-8",
            "",
            "X-H",
            "head",
            "Cookie",
            "ck=cookie; other=1",
            "X-Fb",
            "from header");
    assertThat(response.body())
        .contains("\"q\":\"a b\"", "\"ns\":[1,-2]", "\"level\":1", "\"plain\":\"p\"")
        .contains("\"flag\":true", "\"ratio\":-1500.0", "\"tags\":[\"x\",\"y\"]")
        .contains("\"levels\":[2,1]", "\"u\":\"123e4567-e89b-12d3-a456-426614174000\"")
        .contains("\"data\":\"/+8=\"", "\"h\":\"head\"", "\"c\":\"cookie\"")
        .contains("\"fallback\":\"from header\"");
  }

  @Test
  void theFirstPlaceOfAFieldWins() throws Exception {
    assertThat(send("GET", "/echo/7?fb=query", "", "X-Fb", "header").body())
        .contains("\"fallback\":\"query\"");
  }

  @Test
  void aJsonBodyIsBoundAtAnyDepth() throws Exception {
    String body =
        """
        {"level": "FREE", "plain": "p", "home": {"city": "Rom", "unknown": [{}]}, "big": "77",
         "contacts": {"PRO": [{"email": "a@b"}, {"post": {"city": "Ulm", "zip": null}}], "1": []},
         "data": "AAE=", "ratio": 2, "bb": "body", "small": -128,
         "deep": {"9007199254740993": [{"a": [true, true, false]}]}, "element": "e"}
        """;
    assertThat(json("POST", "/echo/7?q1=q", body).body())
        .contains("\"level\":1", "\"home\":{\"city\":\"Rom\"}", "\"big\":\"77\"")
        .contains(
            "\"contacts\":{\"2\":[{\"email\":\"a@b\"},{\"post\":{\"city\":\"Ulm\"}}],\"1\":[]}")
        .contains("\"data\":\"AAE=\"", "\"ratio\":2.0", "\"bb\":\"body\"", "\"small\":-128")
        .contains("\"deep\":{\"9007199254740993\":[{\"a\":[true,false]}]}", "\"q\":\"q\"");
  }

  @Test
  void aJsonBodyCannotSetWhatComesFromElsewhere() throws Exception {
    String spoof =
        """
        {"id": 8, "q": "s", "q1": "s", "h": "s", "X-H": "s", "c": "s", "ck": "s", "ns": [1],
         "n": [1], "f": "s", "ff": "s", "hidden": "s", "b": "s", "fallback": "s", "fb": "s"}
        """;
    assertThat(json("POST", "/echo/7", spoof).body()).isEqualTo(ECHO_ZERO);
  }

  @Test
  void aQueryCannotSetWhatComesFromABodyOrForm() throws Exception {
    assertThat(get("/echo/7?bb=s&b=s&ff=s&f=s&X-H=s&h=s&ck=s&c=s").body()).isEqualTo(ECHO_ZERO);
  }

  @Test
  void aBodyOfAGetRequestIsNotLookedAt() throws Exception {
    assertThat(json("GET", "/echo/7", "{\"plain\": \"s\"}").body()).isEqualTo(ECHO_ZERO);
  }

  @Test
  void aNumberThatTheEnumDoesNotHaveIsKeptInAField() throws Exception {
    assertThat(get("/echo/7?level=77").body()).contains("\"level\":77");
  }

  @Test
  void formsAreBound() throws Exception {
    HttpResponse<String> response =
        send(
            "POST",
            "/echo/7",
            "plain=p+q&ff=form&bb=b&home=%7B%22city%22%3A%22Rom%22%7D",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(response.body())
        .contains(
            "\"plain\":\"p q\"", "\"f\":\"form\"", "\"bb\":\"b\"", "\"home\":{\"city\":\"Rom\"}");
  }

  @Test
  void filesAreBound() throws Exception {
    String body =
        String.join(
            "\r\n",
            "--b",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"",
            "",
            "content",
            "--b",
            "Content-Disposition: form-data; name=\"note\"",
            "",
            "hi",
            "--b",
            "Content-Disposition: form-data; name=\"more\"; filename=\"b.txt\"",
            "",
            "1",
            "--b",
            "Content-Disposition: form-data; name=\"more\"; filename=\"c.txt\"",
            "",
            "2",
            "--b--",
            "");
    assertThat(
            send("POST", "/upload", body, "Content-Type", "multipart/form-data; boundary=b").body())
        .isEqualTo("\"content hi 2\"");
  }

  @Test
  void everythingThatIsWrongIsToldAsAProblem() throws Exception {
    HttpResponse<String> response =
        json(
            "POST",
            "/echo/x?n=1&n=two",
            "{\"level\": \"GOLD\", \"home\": {\"zip\": 1}, \"levels\": [9],"
                + " \"contacts\": {\"PRO\": [{}]}, \"small\": 128}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body())
        .startsWith(
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"8 values are not valid\"")
        .contains(error("body", "level", "expected a name or number of `Level`, got `GOLD`"))
        .contains(error("body", "home.zip", "expected a string, got `1`"))
        .contains(error("body", "home.city", "required, but missing"))
        .contains(error("body", "levels[0]", "expected a name or number of `Level`, got `9`"))
        .contains(
            error(
                "body",
                "contacts.PRO[0]",
                "expected exactly one of `email`, `post`, `level`, `numbers`"))
        .contains(error("body", "small", "expected a whole number from -128 to 127, got `128`"))
        .contains(error("path", "id", LONG + "`x`"))
        .contains(
            error(
                "query", "n", "expected a whole number from -2147483648 to 2147483647, got `two`"));
  }

  private static final String LONG =
      "expected a whole number from -9223372036854775808 to 9223372036854775807, got ";

  @Test
  void everythingThatIsMissingIsTold() throws Exception {
    assertThat(json("POST", "/need", "{\"plain\": null}").body())
        .contains("4 values are not valid")
        .contains(error("body", "plain", "required, but missing"))
        .contains(error("query", "q", "required, but missing"))
        .contains(error("body", "b", "required, but missing"))
        .contains(error("body", "home", "required, but missing"));
  }

  @Test
  void theStatusOfTheMethodIsUsed() throws Exception {
    HttpResponse<String> response =
        json("POST", "/need?q=1", "{\"plain\":\"p\",\"b\":\"b\",\"home\":{\"city\":\"c\"}}");
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body())
        .isEqualTo("{\"plain\":\"p\",\"q\":\"1\",\"b\":\"b\",\"home\":{\"city\":\"c\"}}");
  }

  @Test
  void malformedJsonIsOneProblem() throws Exception {
    HttpResponse<String> response = json("POST", "/need?q=1", "{\"plain\":");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("1 value is not valid")
        .contains(error("body", "", "not valid JSON at line 1, column 10"));
  }

  @Test
  void aDeclaredExceptionIsAnAnswer() throws Exception {
    HttpResponse<String> notFound = get("/echo/404");
    assertThat(notFound.statusCode()).isEqualTo(404);
    assertThat(notFound.body()).isEqualTo("{\"message\":\"nobody\",\"id\":404}");
    HttpResponse<String> odd = get("/echo/500");
    assertThat(odd.statusCode()).isEqualTo(500);
    assertThat(odd.body()).isEqualTo("{\"why\":\"odd\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "/add?a=1,11",
    "/add?a=1&b=2,3",
    "/add?a=-1&b=1&level=PRO,2",
    "/add,10",
    "/version,'\"1\"'"
  })
  void severalArgumentsAreFieldsOfTheRequest(String target, String body) throws Exception {
    assertThat(get(target).body()).isEqualTo(body);
  }

  @Test
  void severalArgumentsMayComeAsJson() throws Exception {
    assertThat(json("POST", "/add", "{\"a\": 5, \"b\": 6}").body()).isEqualTo("11");
    assertThat(json("POST", "/many", "{\"addresses\": [{\"city\": \"Rom\"}]}").body())
        .isEqualTo("[{\"Rom\":{\"city\":\"Rom\"}}]");
  }

  @Test
  void anArgumentWithoutAZeroIsRequired() throws Exception {
    assertThat(get("/level/a/b").body()).contains(error("query", "level", "required, but missing"));
    HttpResponse<String> response = get("/level/a/b?level=2");
    assertThat(response.body()).isEqualTo("2");
    assertThat(response.headers().firstValue("X-Rest")).contains("a/b");
    assertThat(get("/level/a?level=3").statusCode()).isEqualTo(400);
  }

  @Test
  void methodsWithoutAResultAnswerWithoutABody() throws Exception {
    assertThat(send("DELETE", "/nothing", "").statusCode()).isEqualTo(204);
    HttpResponse<String> fired = json("PUT", "/fire", "{\"what\": \"x\"}");
    assertThat(fired.statusCode()).isEqualTo(202);
    assertThat(fired.headers().firstValue("X-What")).contains("x");
  }

  @Test
  void aUnionIsAnObjectWithOneMember() throws Exception {
    for (String union :
        new String[] {
          "{\"email\":\"a\"}", "{\"post\":{\"city\":\"c\"}}", "{\"level\":2}", "{\"numbers\":[1,2]}"
        }) {
      assertThat(json("POST", "/union", union).body()).isEqualTo(union);
    }
    assertThat(json("POST", "/union", "{\"email\":\"a\",\"level\":2}").statusCode()).isEqualTo(400);
    assertThat(json("POST", "/union", "{\"level\":9}").body())
        .contains(error("body", "level", "expected a name or number of `Level`, got `9`"));
    assertThat(send("POST", "/union", "").body())
        .contains(error("body", "", "a JSON body is required, but missing"));
  }

  @Test
  void theRawBodyIsTakenAsItIs() throws Exception {
    assertThat(send("POST", "/raw", "{h\u00e9").body()).isEqualTo("\"{h\u00e9 4\"");
  }

  @Test
  void recursiveTypesWorkUpToTheLimit() throws Exception {
    String tree = "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}";
    assertThat(json("POST", "/tree", tree).body()).isEqualTo(tree);
    String deep = "{\"only\":".repeat(1000) + "{}" + "}".repeat(1000);
    assertThat(json("POST", "/tree", deep).body()).contains("JSON beyond a limit");
  }

  @Test
  void aHandlerMayAnswerByItself() throws Exception {
    HttpResponse<String> response = get("/own");
    assertThat(response.statusCode()).isEqualTo(418);
    assertThat(response.body()).isEqualTo("my own");
  }

  @Test
  void thePingOfTheProjectAnswers() throws Exception {
    assertThat(get("/ping").body()).isEqualTo("{\"message\":\"pong\"}");
  }

  private static String error(String source, String name, String message) {
    return "{\"source\":\""
        + source
        + "\",\"name\":\""
        + name
        + "\",\"message\":\""
        + message
        + "\"}";
  }

  private HttpResponse<String> get(String target) throws Exception {
    return send("GET", target, "");
  }

  HttpResponse<String> json(String method, String target, String body) throws Exception {
    return send(method, target, body, "Content-Type", "application/json; charset=utf-8");
  }

  private HttpResponse<String> send(String method, String target, String body, String... headers)
      throws Exception {
    if (hertz == null) {
      throw new AssertionError("not started");
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hertz.port() + target))
            .method(method, BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
