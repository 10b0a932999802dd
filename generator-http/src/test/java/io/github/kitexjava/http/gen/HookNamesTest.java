package io.github.kitexjava.http.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookNamesTest {
  private static final SourceSpan SPAN = new SourceSpan(new SourceFile("a.thrift", ""), 0, 0);

  @ParameterizedTest
  @CsvSource({
    "/hello, get_hello",
    "/, get_",
    "/t/, get_t_",
    "/other/:id/x, get_other__id_x",
    "/static/*rest, get_static___rest",
    "/v:version, get_v__version",
    "/user-info, get_userInfo",
    "/user.info/2, get_userInfo_2",
    "/{id}, get_id",
    "/\u00e4b, get_b"
  })
  void aHookIsNamedAfterTheWholePath(String path, String name) {
    Route route = route(path);
    assertThat(names(path).ofRoute(route)).isEqualTo(name);
  }

  @Test
  void aGroupHasItsOwnPrefix() {
    HookNames names = names("/other/:id/x");
    assertThat(names.ofGroup("/other")).isEqualTo("group_other");
    assertThat(names.ofGroup("/other/:id")).isEqualTo("group_other__id");
  }

  @Test
  void aParameterAndATextOfOneNameDiffer() {
    HookNames names = names("/u/:id", "/u/id");
    assertThat(names.ofRoute(route("/u/:id"))).isEqualTo("get_u__id");
    assertThat(names.ofRoute(route("/u/id"))).isEqualTo("get_u_id");
  }

  @Test
  void aNewRouteRenamesNoOther() {
    String before = names("/seller/customer/message/list").ofGroup("/seller/customer/message");
    HookNames after = names("/message/customer", "/seller/customer/message/list");
    assertThat(after.ofGroup("/seller/customer/message")).isEqualTo(before);
    assertThat(after.ofGroup("/message")).isEqualTo("group_message");
  }

  @Test
  void aClashEndsTheNameForBothAndDoesNotDependOnTheirOrder() {
    HookNames one = names("/a-b", "/a.b");
    HookNames other = names("/a.b", "/a-b");
    String dash = one.ofRoute(route("/a-b"));
    String dot = one.ofRoute(route("/a.b"));
    assertThat(dash).matches("get_aB_[0-9a-f]{8}").isNotEqualTo(dot);
    assertThat(dot).matches("get_aB_[0-9a-f]{8}");
    assertThat(other.ofRoute(route("/a-b"))).isEqualTo(dash);
    assertThat(other.ofRoute(route("/a.b"))).isEqualTo(dot);
  }

  @Test
  void noChangeOfTheRoutesGivesTheNameOfOneThatStaysToAnother() {
    Random random = new Random(8);
    for (int round = 0; round < 20_000; round++) {
      List<Route> before = routes(random);
      List<Route> after = new ArrayList<>(routes(random));
      before.stream().filter(route -> random.nextBoolean()).forEach(after::add);
      Map<String, String> earlier = owners(before);
      Map<String, String> later = owners(after);
      earlier.forEach(
          (name, owner) -> {
            String now = later.getOrDefault(name, owner);
            assertThat(now.equals(owner) || !later.containsValue(owner))
                .as("%s of %s becomes that of %s", name, owner, now)
                .isTrue();
          });
    }
  }

  private static List<Route> routes(Random random) {
    List<String> segments =
        List.of("a", "b", ":a", ":b", "*a", "a-b", "a.b", "aB", "a_b", "_a", "", "a:b", "x", "g");
    List<Route> routes = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      StringBuilder path = new StringBuilder();
      for (int j = random.nextInt(4); j >= 0; j--) {
        path.append('/').append(segments.get(random.nextInt(segments.size())));
      }
      List<Verb> verbs = List.of(Verb.values());
      Verb verb = verbs.get(random.nextInt(verbs.size()));
      routes.add(new Route(verb, RoutePath.of(path.toString()), SPAN));
    }
    return routes;
  }

  /** Who is guarded, by the name of the hook. */
  private static Map<String, String> owners(List<Route> routes) {
    List<String> groups = RouteGroups.of(routes).paths();
    HookNames names = new HookNames(routes, groups);
    Map<String, String> owners = new HashMap<>();
    routes.forEach(route -> owners.put(names.ofRoute(route), route.toString()));
    groups.forEach(group -> owners.put(names.ofGroup(group), "group " + group));
    return owners;
  }

  private static HookNames names(String... paths) {
    List<Route> routes = Stream.of(paths).map(HookNamesTest::route).toList();
    return new HookNames(routes, RouteGroups.of(routes).paths());
  }

  private static Route route(String path) {
    return new Route(Verb.GET, RoutePath.of(path), SPAN);
  }
}
