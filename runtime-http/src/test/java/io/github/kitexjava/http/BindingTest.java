package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded");

  @Test
  void eachPlaceIsReadUnderItsOwnNameOnly() {
    TestResponse response =
        answer(
            "POST",
            "/u/7?id=8&q=9",
            Map.of(
                "Content-Type", "application/x-www-form-urlencoded",
                "X-Id", "10",
                "Cookie", "id=11"),
            "id=12",
            in ->
                List.of(
                    in.path("id").i32(),
                    in.query("id").i32(),
                    in.header("x-id").i32(),
                    in.cookie("id").i32(),
                    in.form("id").i32(),
                    in.form("q").isPresent()));
    assertThat(response.text()).isEqualTo("[7, 8, 10, 11, 12, false]");
  }

  @Test
  void severalTextsMakeAList() {
    assertThat(
            answer(
                    "GET",
                    "/u/1?n=3&n=4&n=3",
                    Map.of(),
                    "",
                    in ->
                        in.query("n").list(BindingValue::i64)
                            + ""
                            + in.query("n").set(BindingValue::i64))
                .text())
        .isEqualTo("[3, 4, 3][3, 4]");
  }

  @Test
  void allErrorsAreToldAtOnceAsAProblemDocument() {
    TestResponse response =
        answer(
            "GET",
            "/u/x?flag=yes&ratio=1f&when=no&level=GOLD",
            Map.of(),
            "",
            in -> {
              in.path("id").i64();
              in.query("flag").bool();
              in.query("ratio").real();
              in.query("when").uuid();
              in.missing(BindingSource.HEADER, "X-Key");
              in.finish();
              return "";
            });
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("Content-Type")).contains("application/problem+json");
    assertThat(response.text())
        .isEqualTo(
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"5 values are not valid\",\"errors\":["
                + "{\"source\":\"path\",\"name\":\"id\",\"message\":\"expected a whole number from"
                + " -9223372036854775808 to 9223372036854775807, got `x`\"},"
                + "{\"source\":\"query\",\"name\":\"flag\",\"message\":\"expected true or false, got"
                + " `yes`\"},"
                + "{\"source\":\"query\",\"name\":\"ratio\",\"message\":\"expected a number, got `1f`\"},"
                + "{\"source\":\"query\",\"name\":\"when\",\"message\":\"expected a UUID such as"
                + " `123e4567-e89b-12d3-a456-426614174000`, got `no`\"},"
                + "{\"source\":\"header\",\"name\":\"X-Key\",\"message\":\"required, but"
                + " missing\"}]}");
  }

  @Test
  void whatJavaParsesButTheWireDoesNotIsRefused() {
    for (String bad : List.of("+1", " 1", "0x1", "1_0", "", "\u0661")) {
      BindingValue value =
          new BindingValue(
              BindingSource.QUERY,
              "n",
              List.of(bad),
              List.of(),
              error -> {
                throw new BindException(List.of(error));
              });
      assertThatThrownBy(value::i32).as("i32 of `%s`", bad).isInstanceOf(BindException.class);
      assertThatThrownBy(value::real).as("real of `%s`", bad).isInstanceOf(BindException.class);
    }
  }

  @Test
  void aJsonBodyThatCannotBeReadIsOneErrorEvenIfSomethingIsRequired() {
    TestResponse response =
        answer(
            "POST",
            "/u/1",
            JSON,
            "{",
            in -> {
              in.json(JsonInput::skip);
              in.require("name");
              in.finish();
              return "";
            });
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text()).contains("1 value is not valid", "not valid JSON");
  }

  @Test
  void whatTheJsonBodyHasIsNotMissing() {
    TestResponse response =
        answer(
            "POST",
            "/u/1",
            JSON,
            "{\"a\":1}",
            in -> {
              in.json(
                  body -> {
                    body.beginObject();
                    while (body.nextMember()) {
                      in.found(body.name());
                      body.skip();
                    }
                  });
              in.require("a");
              in.require("b");
              in.finish();
              return "";
            });
    assertThat(response.text())
        .contains(
            "\"errors\":[{\"source\":\"body\",\"name\":\"b\",\"message\":\"required, but missing\"}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "OPTIONS"})
  void aBodyWithoutMeaningIsNotLookedAt(String method) {
    assertThat(answer(method, "/u/1", JSON, "{\"a\":1}", Binding::hasJson).text())
        .isEqualTo("false");
  }

  @Test
  void theMissingValueIsNamedWhereThisRequestWouldHaveIt() {
    assertThat(missing("GET", Map.of(), "")).contains("\"source\":\"query\"");
    assertThat(missing("POST", FORM, "x=1")).contains("\"source\":\"form\"");
    assertThat(missing("POST", JSON, "{}")).contains("\"source\":\"body\"");
  }

  private static String missing(String method, Map<String, String> headers, String body) {
    return answer(
            method,
            "/u/1",
            headers,
            body,
            in -> {
              in.require("name");
              in.finish();
              return "";
            })
        .text();
  }

  @Test
  void aFileOfAMultipartBodyIsBinary() {
    String body =
        String.join(
            "\r\n",
            "--b",
            "Content-Disposition: form-data; name=\"f\"; filename=\"a.bin\"",
            "",
            "abc",
            "--b--",
            "");
    assertThat(
            answer(
                    "POST",
                    "/u/1",
                    Map.of("Content-Type", "multipart/form-data; boundary=b"),
                    body,
                    in -> in.file("f").or(in.form("f")).binary().toUtf8())
                .text())
        .isEqualTo("abc");
  }

  @Test
  void binaryInTextIsBase64OfEitherAlphabet() {
    assertThat(
            answer(
                    "GET",
                    "/u/1?b=-_8&c=%2B%2F8%3D",
                    Map.of(),
                    "",
                    in -> in.query("b").binary().equals(in.query("c").binary()))
                .text())
        .isEqualTo("true");
  }

  @Test
  void theRawBodyIsTextAndBytes() {
    assertThat(answer("POST", "/u/1", Map.of(), "h\u00e9", in -> in.rawBody().string()).text())
        .isEqualTo("h\u00e9");
    assertThat(
            answer("POST", "/u/1", Map.of(), "h\u00e9", in -> in.rawBody().binary().size()).text())
        .isEqualTo("3");
  }

  @Test
  void middlewareMayAnswerABindExceptionInItsOwnWay() {
    Hertz hertz = Hertz.create();
    hertz
        .group("/", new BindingProblems())
        .use(
            c -> {
              try {
                c.next();
              } catch (BindException e) {
                c.string(422, String.valueOf(e.getMessage()));
              }
            })
        .get(
            "/",
            c -> {
              Binding in = new Binding(c);
              in.missing(BindingSource.QUERY, "id");
              in.finish();
            });
    TestResponse response = hertz.perform("GET", "/");
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.text()).isEqualTo("query `id`: required, but missing");
  }

  @Test
  void aMethodWithoutAResultLeavesTheAnswerOfItsHandler() {
    assertThat(empty(c -> {}).status()).isEqualTo(204);
    assertThat(empty(c -> c.status(418)).status()).isEqualTo(418);
    assertThat(empty(c -> c.string(200, "hi")).text()).isEqualTo("hi");
  }

  private static TestResponse empty(Handler handler) {
    Hertz hertz = Hertz.create();
    hertz.get(
        "/",
        c -> {
          handler.handle(c);
          BindingResults.empty(c, 204);
        });
    return hertz.perform("GET", "/");
  }

  @Test
  void jsonKeepsTheStatusAndNullMeansAnswered() {
    Hertz hertz = Hertz.create();
    hertz.get(
        "/made",
        c -> {
          c.status(201);
          BindingResults.json(c, new UUID(0, 1), JsonOutput::uuid);
        });
    hertz.get(
        "/own",
        c -> {
          c.string(202, "own");
          BindingResults.<String>json(c, null, JsonOutput::string);
        });
    assertThat(hertz.perform("GET", "/made").status()).isEqualTo(201);
    assertThat(hertz.perform("GET", "/made").text())
        .isEqualTo("\"00000000-0000-0000-0000-000000000001\"");
    assertThat(hertz.perform("GET", "/own").text()).isEqualTo("own");
  }

  private static TestResponse answer(
      String method,
      String target,
      Map<String, String> headers,
      String body,
      Function<Binding, Object> bind) {
    Hertz hertz = Hertz.create();
    hertz
        .group("/", new BindingProblems())
        .handle(method, "/u/:id", c -> c.string(200, String.valueOf(bind.apply(new Binding(c)))));
    return hertz.perform(method, target, headers, body.getBytes(UTF_8));
  }
}
