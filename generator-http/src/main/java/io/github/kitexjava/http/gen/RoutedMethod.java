package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.model.ServiceType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A method of a service with its routes, one at least.
 *
 * @param owner the service that declares it, which may be a base of the one that is served
 */
record RoutedMethod(ServiceType owner, ServiceType.Method method, List<Route> routes) {
  RoutedMethod {
    routes = List.copyOf(routes);
  }

  /** The names of the parameters in the paths of all routes. */
  Set<String> pathParameters() {
    return routes.stream()
        .flatMap(route -> route.path().parameters().stream())
        .collect(Collectors.toSet());
  }
}
