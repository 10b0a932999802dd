package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.model.ServiceType;
import java.util.List;

/**
 * A service that has routes.
 *
 * @param methods its own ones in source order, then those it inherits
 */
record RoutedService(ServiceType service, List<RoutedMethod> methods) {
  RoutedService {
    methods = List.copyOf(methods);
  }
}
