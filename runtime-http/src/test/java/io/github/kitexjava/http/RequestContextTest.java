package io.github.kitexjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestContextTest {
  private final Hertz hertz = Hertz.create();
  private final List<String> steps = new ArrayList<>();

  @Test
  void middlewareRunsAroundWhatFollowsAndAfterwardsWithoutNext() {
    hertz.use(
        c -> {
          steps.add("before");
          c.next();
          steps.add("after");
        },
        c -> steps.add("plain"));
    RouterGroup group = hertz.group("/g", c -> steps.add("group"));
    group.get("/a", c -> steps.add("handler"));
    assertThat(hertz.perform("GET", "/g/a").status()).isEqualTo(200);
    assertThat(steps).containsExactly("before", "plain", "group", "handler", "after");
  }

  @Test
  void abortEndsTheChainButNotTheMiddlewareAround() {
    hertz.use(
        c -> {
          c.next();
          steps.add("aborted " + c.isAborted());
        });
    hertz.get("/a", c -> c.abortWithJson(401, Map.of("error", "who")), c -> steps.add("never"));
    TestResponse response = hertz.perform("GET", "/a");
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.text()).isEqualTo("{\"error\":\"who\"}");
    assertThat(steps).containsExactly("aborted true");
  }

  @Test
  void middlewareAppliesToRoutesRegisteredAfterIt() {
    hertz.get("/early", c -> {});
    hertz.use(c -> steps.add("late"));
    hertz.get("/late", c -> {});
    hertz.perform("GET", "/early");
    assertThat(steps).isEmpty();
    hertz.perform("GET", "/late");
    assertThat(steps).containsExactly("late");
  }

  @Test
  void routesKnowTheirNameAndTheLengthOfTheirChain() {
    hertz.get("/a", c -> {}, NamedHandler.of("demo.Router.a", c -> {}));
    hertz.group("/g", c -> {}).any("b", c -> {});
    assertThat(hertz.routes()).contains(new Route("GET", "/a", "demo.Router.a", 3));
    assertThat(hertz.routes())
        .contains(
            new Route("TRACE", "/g/b", "io.github.kitexjava.http.RequestContextTest.lambda", 3));
    assertThat(hertz.routes()).hasSize(10);
  }

  @Test
  void aChainHasAtMost62Handlers() {
    Handler[] many = new Handler[61];
    Arrays.fill(many, (Handler) c -> {});
    hertz.get("/full", many);
    Handler[] tooMany = new Handler[62];
    Arrays.fill(tooMany, (Handler) c -> {});
    assertThatThrownBy(() -> hertz.get("/over", tooMany))
        .hasMessage("route `/over` has 63 handlers, expected at most 62");
    assertThatThrownBy(() -> hertz.get("/none"))
        .hasMessage("route `/none` has no handler, expected one at least");
    assertThatThrownBy(() -> hertz.handle("get", "/lower", c -> {}))
        .hasMessage("method `get` is not a method name, expected upper case letters");
  }

  @Test
  void noRouteAndNoMethodMayAnswerInTheirOwnWay() {
    hertz.get("/a", c -> {});
    hertz.noRoute(c -> c.json(404, Map.of("code", 404)));
    hertz.noMethod(c -> c.setHeader("X-Seen", "yes"));
    assertThat(hertz.perform("GET", "/nope").text()).isEqualTo("{\"code\":404}");
    TestResponse notAllowed = hertz.perform("POST", "/a");
    assertThat(notAllowed.text()).isEqualTo("Method Not Allowed");
    assertThat(notAllowed.header("X-Seen")).contains("yes");
    assertThat(notAllowed.header("Allow")).contains("GET, HEAD");
  }

  @Test
  void valuesTravelAlongTheChain() {
    hertz.get(
        "/a",
        c -> c.set("who", "me"),
        c -> c.string(200, c.get("who").orElse("?") + " " + c.get("other")));
    assertThat(hertz.perform("GET", "/a").text()).isEqualTo("me Optional.empty");
  }

  @Test
  void errorsAreFoundByTheirType() {
    RequestError meta =
        new RequestError(new Exception("third"), ErrorType.BIND, Map.of("field", "id"));
    hertz.get(
        "/a",
        c -> {
          c.error(new Exception("first"));
          c.error(new Exception("second"), ErrorType.PUBLIC);
          c.error(meta);
          ErrorChain errors = c.errors();
          assertThat(errors.byType(ErrorType.PUBLIC).messages()).containsExactly("second");
          assertThat(errors.byType(ErrorType.ANY)).hasSize(3);
          assertThat(errors.last()).contains(meta);
          assertThat(errors.toString())
              .isEqualTo(
                  "Error #01: first\nError #02: second\nError #03: third\n     Meta: {field=id}\n");
          c.json(200, errors.asJson());
        });
    assertThat(hertz.perform("GET", "/a").text())
        .isEqualTo(
            "[{\"error\":\"first\"},{\"error\":\"second\"},{\"field\":\"id\",\"error\":\"third\"}]");
  }

  @Test
  void abortWithErrorKeepsTheErrorForTheMiddlewareAround() {
    hertz.use(
        c -> {
          c.next();
          c.string(c.status(), c.errors().toString());
        });
    hertz.get("/a", c -> c.abortWithError(403, new Exception("no")));
    TestResponse response = hertz.perform("GET", "/a");
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.text()).isEqualTo("Error #01: no\n");
  }

  @Test
  void headersAndCookiesAreReadWhateverTheirCase() {
    hertz.get(
        "/a",
        c ->
            c.json(
                200,
                List.of(
                    c.header("x-one").orElse("?"),
                    c.headers().get("X-ONE"),
                    c.cookie("a").orElse("?"),
                    c.cookieAll("b"),
                    c.cookie("none").isPresent())));
    Map<String, String> headers = Map.of("X-One", "1", "Cookie", "a=1; b=\"2\";b=3; broken; c");
    assertThat(hertz.perform("GET", "/a", headers, "").text())
        .isEqualTo("[\"1\",[\"1\"],\"1\",[\"2\",\"3\"],false]");
  }

  @Test
  void cookiesAreSetWithTheirAttributes() {
    hertz.get(
        "/a",
        c -> {
          c.setCookie(
              ResponseCookie.of("s", "v")
                  .path("/")
                  .domain("example.com")
                  .maxAge(Duration.ofHours(1))
                  .httpOnly()
                  .secure()
                  .sameSite(ResponseCookie.SameSite.LAX));
          c.setCookie(ResponseCookie.of("t", ""));
        });
    assertThat(hertz.perform("GET", "/a").headers().get("set-cookie"))
        .containsExactly(
            "s=v; Path=/; Domain=example.com; Max-Age=3600; HttpOnly; Secure; SameSite=Lax", "t=");
    assertThatThrownBy(() -> ResponseCookie.of("a", "b; Domain=evil"))
        .hasMessage("cookie value `b; Domain=evil` has a character that cookies cannot hold");
  }

  @Test
  void formFieldsComeFromTheBodyOnly() {
    hertz.post("/a", c -> c.json(200, List.of(c.forms(), c.formAll("a"), c.form("q").isPresent())));
    Map<String, String> form =
        Map.of("Content-Type", "Application/X-WWW-Form-Urlencoded; charset=utf-8");
    assertThat(hertz.perform("POST", "/a?q=1", form, "a=1&b=%C3%A9+x&a=2").text())
        .isEqualTo("[{\"a\":[\"1\",\"2\"],\"b\":[\"é x\"]},[\"1\",\"2\"],false]");
    assertThat(hertz.perform("POST", "/a", Map.of("Content-Type", "text/plain"), "a=1").text())
        .isEqualTo("[{},[],false]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\u0000"})
  void aHeaderOfTheAnswerCannotBecomeTwo(String value) {
    hertz.get("/a", c -> c.setHeader("X-One", value).string(200, "never"));
    TestResponse response = hertz.perform("GET", "/a");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.headers()).doesNotContainKey("X-Evil");
  }

  @Test
  void redirectsEncodeWhatCannotStandInAHeader() {
    hertz.get("/a", c -> c.redirect(302, "/é?x=1 2\r\nX: y"));
    TestResponse response = hertz.perform("GET", "/a");
    assertThat(response.status()).isEqualTo(302);
    assertThat(response.header("Location")).contains("/%C3%A9?x=1%202%0D%0AX:%20y");
    hertz.get("/b", c -> c.redirect(200, "/"));
    assertThat(hertz.perform("GET", "/b").status()).isEqualTo(500);
  }

  @Test
  void statusesThatCannotBeSentAreRefused() {
    hertz.get("/a", c -> c.status(99));
    assertThat(hertz.perform("GET", "/a").status()).isEqualTo(500);
  }

  @Test
  void jsonTakesPlainValuesOnly() {
    Map<Object, Object> value = new LinkedHashMap<>();
    value.put(1, Arrays.asList(null, true, 'c', 1.5, 2.0f, 3L, (byte) 4));
    value.put("o", Optional.of(ErrorType.BIND));
    value.put("big", new java.math.BigDecimal("1E+2"));
    value.put("array", new Object[] {new byte[] {1, 2}, Optional.empty()});
    hertz.get("/a", c -> c.json(200, value));
    hertz.get("/null", c -> c.json(200, null));
    hertz.get("/other", c -> c.json(200, Duration.ZERO));
    hertz.get("/nan", c -> c.json(200, Double.NaN));
    assertThat(hertz.perform("GET", "/a").text())
        .isEqualTo(
            "{\"1\":[null,true,\"c\",1.5,2.0,3,4],\"o\":\"BIND\",\"big\":1E+2,\"array\":[\"AQI=\",null]}");
    assertThat(hertz.perform("GET", "/null").text()).isEqualTo("null");
    assertThat(hertz.perform("GET", "/other").status()).isEqualTo(500);
    assertThat(hertz.perform("GET", "/nan").status()).isEqualTo(500);
  }

  @Test
  void endlessJsonIsAFailureNotACrash() {
    List<Object> endless = new ArrayList<>();
    endless.add(Collections.singletonList(endless));
    hertz.get("/a", c -> c.json(200, endless));
    assertThat(hertz.perform("GET", "/a").status()).isEqualTo(500);
  }

  @Test
  void aFailureOfAnyKindIsAnswered() {
    hertz.get("/error", c -> assertDeep(0));
    hertz.get("/bad", c -> c.string(200, c.form("a").orElse("")));
    assertThat(hertz.perform("GET", "/error").status()).isEqualTo(500);
    TestResponse bad =
        hertz.perform("GET", "/bad", Map.of("Content-Type", "multipart/form-data"), "x");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.text()).isEqualTo("multipart body needs a boundary of 1 to 70 characters");
  }

  @SuppressWarnings("InfiniteRecursion") // the point of the test
  private static int assertDeep(int depth) {
    return assertDeep(depth + 1) + 1;
  }
}
