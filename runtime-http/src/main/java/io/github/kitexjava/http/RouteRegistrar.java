package io.github.kitexjava.http;

/** Where the groups of one engine put their routes. */
@FunctionalInterface
interface RouteRegistrar {
  void register(String method, RouteChain chain);
}
