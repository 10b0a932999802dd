package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the routes that the services of the files the user named ask for. Services of included
 * files count only as bases. A service that another one extends is not served by itself: its
 * methods come with those that extend it.
 */
final class RouteReader {
  private final Program program;
  private final Diagnostics diagnostics;

  RouteReader(Program program, Diagnostics diagnostics) {
    this.program = program;
    this.diagnostics = diagnostics;
  }

  RouteTable read() {
    List<ServiceType> services = new ArrayList<>();
    for (ThriftFile root : program.roots()) {
      services.addAll(root.declarations(ServiceType.class));
    }
    Set<Symbol> bases = new HashSet<>();
    services.forEach(service -> service.base().ifPresent(bases::add));

    List<RoutedService> routed = new ArrayList<>();
    for (ServiceType service : services) {
      if (bases.contains(service.symbol())) {
        continue;
      }
      List<RoutedMethod> methods = methods(service);
      if (!methods.isEmpty()) {
        routed.add(new RoutedService(service, methods));
      }
    }
    return new RouteTable(routed);
  }

  private List<RoutedMethod> methods(ServiceType service) {
    List<RoutedMethod> methods = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<Symbol> visited = new HashSet<>();
    Optional<ServiceType> owner = Optional.of(service);
    while (owner.isPresent() && visited.add(owner.get().symbol())) {
      ServiceType at = owner.get();
      List<ServiceType.Method> unrouted = new ArrayList<>();
      for (ServiceType.Method method : at.methods()) {
        List<Route> routes = routes(method);
        if (routes.isEmpty()) {
          unrouted.add(method);
        } else if (seen.add(method.name())) {
          methods.add(new RoutedMethod(at, method, routes));
        }
      }
      tellUnrouted(at, unrouted);
      owner = at.base().map(program::service);
    }
    return methods;
  }

  private List<Route> routes(ServiceType.Method method) {
    List<Route> routes = new ArrayList<>();
    for (Annotation annotation : method.annotations().list()) {
      Optional<Verb> verb = Verb.ofAnnotation(annotation.key());
      if (verb.isPresent()) {
        routes.add(route(verb.get(), annotation));
      }
    }
    return routes;
  }

  private Route route(Verb verb, Annotation annotation) {
    Route route = new Route(verb, RoutePath.of(annotation.value()), annotation.span());
    SourceSpan span = annotation.span();
    if (annotation.value().isEmpty()) {
      diagnostics.error(
          Code.INVALID_ROUTE_PATH,
          span,
          "`" + annotation.key() + "` has no path",
          "write one, such as `" + annotation.key() + " = \"/hello\"`");
      return route;
    }
    Optional<RoutePath.Fault> fault = route.path().fault();
    if (fault.isPresent()) {
      diagnostics.error(
          Code.INVALID_ROUTE_PATH,
          span,
          "path `" + annotation.value() + "` " + fault.get().message(),
          fault.get().help());
    } else if (annotation.value().contains("{")) {
      diagnostics.warning(
          Code.INVALID_ROUTE_PATH,
          span,
          "path `" + annotation.value() + "` has braces, which are matched as they are",
          "a parameter is written `:id`");
    }
    return route;
  }

  private void tellUnrouted(ServiceType service, List<ServiceType.Method> methods) {
    if (methods.isEmpty()) {
      return;
    }
    String names =
        methods.stream().map(m -> "`" + m.name() + "`").collect(Collectors.joining(", "));
    ServiceType.Method first = methods.get(0);
    diagnostics.note(
        Code.METHODS_WITHOUT_ROUTE,
        service.span(),
        (methods.size() == 1 ? "method " : "methods ")
            + names
            + " of service `"
            + service.name()
            + (methods.size() == 1
                ? "` has no route and is left out"
                : "` have no route and are left out"),
        "give one by an annotation behind the method, such as `"
            + first.name()
            + "(...) (api.post = \"/"
            + first.name()
            + "\")`");
  }
}
