package io.github.kitexjava.http.gen;

import java.util.List;

/**
 * All routes of a program.
 *
 * @param services in the order of files and declarations; those without any route are left out
 */
record RouteTable(List<RoutedService> services) {
  RouteTable {
    services = List.copyOf(services);
  }

  List<RoutedMethod> methods() {
    return services.stream().flatMap(service -> service.methods().stream()).toList();
  }

  List<Route> routes() {
    return methods().stream().flatMap(method -> method.routes().stream()).toList();
  }

  /** True when the program itself answers {@code GET} for this path. */
  boolean answersGet(String path) {
    return routes().stream()
        .anyMatch(r -> r.verb().overlaps(Verb.GET) && r.path().shape().equals(path));
  }
}
