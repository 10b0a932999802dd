package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule that no two routes answer the same requests; the engine would refuse them at start. */
final class RouteConflicts {
  private RouteConflicts() {}

  static void check(RouteTable table, Diagnostics diagnostics) {
    Map<String, List<Route>> byShape = new HashMap<>();
    for (Route route : table.routes()) {
      List<Route> same = byShape.computeIfAbsent(route.path().shape(), s -> new ArrayList<>());
      same.stream()
          .filter(earlier -> earlier.verb().overlaps(route.verb()))
          .findFirst()
          .ifPresent(earlier -> report(earlier, route, diagnostics));
      same.add(route);
    }
  }

  private static void report(Route earlier, Route route, Diagnostics diagnostics) {
    diagnostics.error(
        Code.ROUTE_CONFLICT,
        route.span(),
        earlier.toString().equals(route.toString())
            ? "route `" + route + "` is declared twice"
            : "routes `" + earlier + "` and `" + route + "` answer the same requests",
        "give one of them another path or method",
        new Related(earlier.span(), "first declared here"));
  }
}
