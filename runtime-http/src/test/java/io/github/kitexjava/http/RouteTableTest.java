package io.github.kitexjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
  private static final List<String> PATTERNS =
      List.of(
          "/",
          "/ping",
          "/pings",
          "/pin",
          "/users/:id",
          "/users/me",
          "/users/:id/a",
          "/users/:name/b",
          "/users/me/c",
          "/v:version/x",
          "/video",
          "/w/*rest",
          "/t/",
          "/deep/:a/:b/end",
          "/deep/fix/*all",
          "/grüße/:wer");

  @ParameterizedTest
  @CsvSource({
    "/, /, {}",
    "/ping, /ping, {}",
    "/pings, /pings, {}",
    "/pin, /pin, {}",
    "/users/7, /users/:id, {id=7}",
    "/users/me, /users/me, {}",
    "/users/men, /users/:id, {id=men}",
    "/users/me/a, /users/:id/a, {id=me}",
    "/users/7/b, /users/:name/b, {name=7}",
    "/users/me/b, /users/:name/b, {name=me}",
    "/users/me/c, /users/me/c, {}",
    "/v2/x, /v:version/x, {version=2}",
    "/video, /video, {}",
    "/video/x, /v:version/x, {version=ideo}",
    "/w/, /w/*rest, {rest=}",
    "/w/a/b/c, /w/*rest, {rest=a/b/c}",
    "/t/, /t/, {}",
    "/deep/1/2/end, /deep/:a/:b/end, '{a=1, b=2}'",
    "/deep/fix/2/end, /deep/fix/*all, {all=2/end}",
    "/grüße/alle, /grüße/:wer, {wer=alle}",
  })
  void aPathFindsTheMostExactPattern(String path, String pattern, String params) {
    RouteMatch match = table(PATTERNS).find("GET", path).orElseThrow();
    assertThat(match.chain().pattern().text()).isEqualTo(pattern);
    assertThat(match.params()).hasToString(params);
  }

  @ParameterizedTest
  @CsvSource({
    "/pi",
    "/pingsx",
    "/users",
    "/users/",
    "/users//a",
    "/users/7/d",
    "/v/x",
    "/v2/y",
    "/w",
    "/t",
    "/deep/1/2",
    "/deep/1/2/ende",
    "/other"
  })
  void aPathWithoutAPatternFindsNothing(String path) {
    assertThat(table(PATTERNS).find("GET", path)).isEmpty();
  }

  @Test
  void aDeadEndTakesItsParametersBack() {
    RouteTable table = table(List.of("/:a/x/:b/y", "/:c/*rest"));
    assertThat(table.find("GET", "/1/x/2/z").orElseThrow().params())
        .hasToString("{c=1, rest=x/2/z}");
  }

  @Test
  void headTakesTheRouteOfGetUnlessItHasItsOwn() {
    RouteTable table = table(List.of("/a", "/b"));
    table.add("HEAD", chain("/b"));
    assertThat(table.find("HEAD", "/a").orElseThrow().chain().pattern().text()).isEqualTo("/a");
    assertThat(table.find("HEAD", "/b")).isPresent();
    assertThat(table.find("POST", "/a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/b    | /a/b     | handlers are already registered for path `/a/b` (GET)",
        "/u/:id  | /u/:name | path `/u/:name` and path `/u/:id` answer the same requests (GET)",
        "/u/*a   | /u/*b    | path `/u/*b` and path `/u/*a` answer the same requests (GET)",
        "/u/:a/x | /u/:b/x  | path `/u/:b/x` and path `/u/:a/x` answer the same requests (GET)",
      })
  void aSecondRouteForTheSameRequestsIsRefused(String first, String second, String message) {
    RouteTable table = table(List.of(first));
    assertThatThrownBy(() -> table.add("GET", chain(second)))
        .isInstanceOf(RouteConflictException.class)
        .hasMessage(message);
    table.add("POST", chain(second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a         | path `a` does not begin with `/`",
        "/:id:act  | path `/:id:act` has two wildcards in one segment, expected one",
        "/a/:      | path `/a/:` has a wildcard without a name, expected such as `:id` or `*rest`",
        "/a/*      | path `/a/*` has a wildcard without a name, expected such as `:id` or `*rest`",
        "/a/*b/c   | path `/a/*b/c` goes on after `*b`, expected it at the end",
        "/a*b      | path `/a*b` has no `/` before `*b`, expected one",
        "/:a/b/:a  | path `/:a/b/:a` uses one parameter name twice",
      })
  void aPatternThatCannotMatchIsRefused(String pattern, String message) {
    assertThatThrownBy(() -> RoutePattern.parse(pattern))
        .isInstanceOf(RouteConflictException.class)
        .hasMessage(message);
  }

  @Test
  void theOrderOfRegistrationChangesNothing() {
    List<String> reversed = new java.util.ArrayList<>(PATTERNS);
    java.util.Collections.reverse(reversed);
    RouteTable table = table(reversed);
    for (String path : List.of("/users/me/b", "/video/x", "/deep/fix/2/end", "/pin", "/w/x")) {
      assertThat(table.find("GET", path).orElseThrow().params())
          .isEqualTo(table(PATTERNS).find("GET", path).orElseThrow().params());
    }
  }

  private static RouteTable table(List<String> patterns) {
    RouteTable table = new RouteTable();
    patterns.forEach(pattern -> table.add("GET", chain(pattern)));
    return table;
  }

  private static RouteChain chain(String pattern) {
    return new RouteChain(RoutePattern.parse(pattern), List.of(c -> {}));
  }
}
