package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All routes, one tree for each method.
 *
 * <p>Not thread-safe: routes are registered before the engine starts.
 */
final class RouteTable {
  private final Map<String, RouteNode> trees = new LinkedHashMap<>();
  private final List<Route> routes = new ArrayList<>();

  void add(String method, RouteChain chain) {
    trees.computeIfAbsent(method, m -> new RouteNode()).add(method, chain);
    routes.add(
        new Route(method, chain.pattern().text(), chain.handlerName(), chain.handlers().size()));
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  /** The route for a request; a HEAD without a route of its own takes the route of GET. */
  Optional<RouteMatch> find(String method, String path) {
    Optional<RouteMatch> own = findExactly(method, path);
    return own.isEmpty() && method.equals("HEAD") ? findExactly("GET", path) : own;
  }

  private Optional<RouteMatch> findExactly(String method, String path) {
    RouteNode tree = trees.get(method);
    return tree == null ? Optional.empty() : tree.find(path);
  }

  /** The same path with or without its last slash, when only that has a route. */
  Optional<String> otherSlash(String method, String path) {
    if (path.length() < 2) {
      return Optional.empty();
    }
    String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
    return find(method, other).isPresent() ? Optional.of(other) : Optional.empty();
  }

  /** The methods that have a route for this path, sorted; for the header {@code Allow}. */
  List<String> allowed(String path) {
    TreeSet<String> allowed = new TreeSet<>();
    trees.forEach(
        (method, tree) -> {
          if (tree.find(path).isPresent()) {
            allowed.add(method);
          }
        });
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    return List.copyOf(allowed);
  }
}
