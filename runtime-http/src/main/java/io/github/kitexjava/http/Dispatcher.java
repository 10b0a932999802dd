package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads a request to its route and finishes the answer; knows nothing of sockets. */
final class Dispatcher {
  private final HertzOptions options;
  private final RouteTable routes;
  private final Fallbacks fallbacks;
  private final HttpDate date = new HttpDate();

  Dispatcher(HertzOptions options, RouteTable routes, Fallbacks fallbacks) {
    this.options = options;
    this.routes = routes;
    this.fallbacks = fallbacks;
  }

  /** The handlers for requests without a route, global middleware first. */
  interface Fallbacks {
    List<Handler> noRoute();

    List<Handler> noMethod();
  }

  /** Answers a request; never throws for what a handler does. */
  Response dispatch(RequestHead head, byte[] body) {
    if (body.length > options.maxBodyBytes()) {
      return finish(head, Response.text(413, "Request Entity Too Large"));
    }
    Response response;
    try {
      response = route(new Request(head, body));
    } catch (BadRequestException e) {
      response = Response.text(400, String.valueOf(e.getMessage()));
    }
    return finish(head, response);
  }

  private Response route(Request request) {
    String method = request.head().method();
    String path = request.target().path();
    Optional<RouteMatch> match = routes.find(method, path);
    if (match.isPresent()) {
      RouteChain chain = match.get().chain();
      return run(
          new RequestContext(
              request, chain.pattern().text(), match.get().params(), chain.handlers()));
    }
    if (options.redirectTrailingSlash() && !method.equals("CONNECT")) {
      Optional<String> other = routes.otherSlash(method, path);
      if (other.isPresent()) {
        return redirect(request, other.get());
      }
    }
    List<String> allowed = options.handleMethodNotAllowed() ? routes.allowed(path) : List.of();
    return allowed.isEmpty()
        ? fallback(request, fallbacks.noRoute(), Response.text(404, "Not Found"))
        : fallback(request, fallbacks.noMethod(), notAllowed(allowed));
  }

  /** 307 keeps the method and the body. */
  private static Response redirect(Request request, String path) {
    String method = request.head().method();
    Response response = new Response();
    response.status(method.equals("GET") || method.equals("HEAD") ? 301 : 307);
    String query = request.target().query();
    String location = PercentCoding.encodePath(path);
    response
        .headers()
        .set(
            "Location",
            query.isEmpty() ? location : location + "?" + PercentCoding.encodeLocation(query));
    return response;
  }

  private static Response notAllowed(List<String> allowed) {
    Response response = Response.text(405, "Method Not Allowed");
    response.headers().set("Allow", String.join(", ", allowed));
    return response;
  }

  /** Runs the handlers for a missing route; the usual answer stands unless they change it. */
  private static Response fallback(Request request, List<Handler> handlers, Response usual) {
    RequestContext c = new RequestContext(request, "", Map.of(), new ArrayList<>(handlers));
    c.response().status(usual.status());
    usual.headers().first("Allow").ifPresent(allow -> c.setHeader("Allow", allow));
    Response response = run(c);
    if (response.status() == usual.status() && response.body().length == 0) {
      response.set(usual.status(), "text/plain", usual.body());
    }
    return response;
  }

  /** Recovers also where the chain has no {@link Recovery}: a request always gets its answer. */
  private static Response run(RequestContext c) {
    try {
      c.next();
    } catch (Throwable failure) {
      Recovery.recover(c, failure);
    }
    return c.response();
  }

  /** Adds what every answer has. */
  Response finish(RequestHead head, Response response) {
    HeaderFields headers = response.headers();
    if (!headers.contains("Server")) {
      headers.set("Server", "hertz");
    }
    headers.set("Date", date.now());
    headers.remove("Content-Length");
    headers.remove("Transfer-Encoding");
    if (!response.mayHaveBody()) {
      response.dropBody();
      return response;
    }
    headers.set("Content-Length", Integer.toString(response.body().length));
    if (head.method().equals("HEAD")) {
      response.omitBody();
    }
    return response;
  }
}
