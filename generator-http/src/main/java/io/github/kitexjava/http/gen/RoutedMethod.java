package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.model.ServiceType;
import java.util.List;

/**
 * A method of a service with its routes, one at least.
 *
 * @param owner the service that declares it, which may be a base of the one that is served
 */
record RoutedMethod(ServiceType owner, ServiceType.Method method, List<Route> routes) {
  RoutedMethod {
    routes = List.copyOf(routes);
  }
}
