package io.github.kitexjava.http;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Routes that share the beginning of their path and their middleware.
 *
 * <p>Not thread-safe: register everything before {@link Hertz#start()}.
 */
public class RouterGroup {
  /** As in Hertz, where the position in the chain is a signed byte. */
  static final int MAX_HANDLERS = 62;

  private static final Pattern METHOD = Pattern.compile("[A-Z]+");
  private static final List<String> ANY =
      List.of("GET", "POST", "PUT", "PATCH", "HEAD", "OPTIONS", "DELETE", "CONNECT", "TRACE");

  private final String basePath;
  private final List<Handler> middleware = new ArrayList<>();
  private final RouteRegistrar registrar;

  RouterGroup(String basePath, List<Handler> middleware, RouteRegistrar registrar) {
    this.basePath = basePath;
    this.middleware.addAll(middleware);
    this.registrar = registrar;
  }

  /** The path that every route of this group begins with. */
  public final String basePath() {
    return basePath;
  }

  /** Adds middleware for the routes that are registered after this call. */
  public RouterGroup use(Handler... handlers) {
    middleware.addAll(List.of(handlers));
    return this;
  }

  /** A group below this one, with this group's middleware so far and its own behind it. */
  public final RouterGroup group(String path, Handler... handlers) {
    return new RouterGroup(join(basePath, path), chain(path, handlers), registrar);
  }

  /** Registers a route for {@code GET}; it answers {@code HEAD} too unless that has its own. */
  public final RouterGroup get(String path, Handler... handlers) {
    return handle("GET", path, handlers);
  }

  /** Registers a route for {@code POST}. */
  public final RouterGroup post(String path, Handler... handlers) {
    return handle("POST", path, handlers);
  }

  /** Registers a route for {@code PUT}. */
  public final RouterGroup put(String path, Handler... handlers) {
    return handle("PUT", path, handlers);
  }

  /** Registers a route for {@code DELETE}. */
  public final RouterGroup delete(String path, Handler... handlers) {
    return handle("DELETE", path, handlers);
  }

  /** Registers a route for {@code PATCH}. */
  public final RouterGroup patch(String path, Handler... handlers) {
    return handle("PATCH", path, handlers);
  }

  /** Registers a route for {@code OPTIONS}. */
  public final RouterGroup options(String path, Handler... handlers) {
    return handle("OPTIONS", path, handlers);
  }

  /** Registers a route for {@code HEAD}. */
  public final RouterGroup head(String path, Handler... handlers) {
    return handle("HEAD", path, handlers);
  }

  /** Registers a route for all nine methods of HTTP. */
  public final RouterGroup any(String path, Handler... handlers) {
    ANY.forEach(method -> handle(method, path, handlers));
    return this;
  }

  /**
   * Registers a route.
   *
   * @param method upper case letters
   * @param path below this group's; {@code :name} matches one segment or its rest, {@code *name} at
   *     the end all that follows
   * @throws RouteConflictException when another route answers the same requests, or none can match
   * @throws IllegalArgumentException when there is no handler, or there are more than 62
   */
  public final RouterGroup handle(String method, String path, Handler... handlers) {
    if (!METHOD.matcher(method).matches()) {
      throw new IllegalArgumentException(
          "method `" + method + "` is not a method name, expected upper case letters");
    }
    if (handlers.length == 0) {
      throw new IllegalArgumentException(
          "route `" + path + "` has no handler, expected one at least");
    }
    RoutePattern pattern = RoutePattern.parse(join(basePath, path));
    registrar.register(method, new RouteChain(pattern, chain(pattern.text(), handlers)));
    return this;
  }

  /** This group's middleware so far. */
  final List<Handler> middleware() {
    return List.copyOf(middleware);
  }

  private List<Handler> chain(String path, Handler... handlers) {
    List<Handler> chain = new ArrayList<>(middleware);
    for (Handler handler : handlers) {
      chain.add(requireNonNull(handler, "handler"));
    }
    if (chain.size() > MAX_HANDLERS) {
      throw new IllegalArgumentException(
          "route `"
              + path
              + "` has "
              + chain.size()
              + " handlers, expected at most "
              + MAX_HANDLERS);
    }
    return chain;
  }

  private static String join(String base, String path) {
    String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    if (path.isEmpty()) {
      return base;
    }
    return path.startsWith("/") ? start + path : start + "/" + path;
  }
}
