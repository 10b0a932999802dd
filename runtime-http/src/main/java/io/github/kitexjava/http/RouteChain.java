package io.github.kitexjava.http;

import java.util.List;

/** What a route leads to: its pattern and the handlers to run, middleware first. */
record RouteChain(RoutePattern pattern, List<Handler> handlers) {
  RouteChain {
    handlers = List.copyOf(handlers);
  }

  String handlerName() {
    return NamedHandler.nameOf(handlers.get(handlers.size() - 1));
  }
}
