package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of the radix tree of one method: text first, then a parameter, then the catch-all.
 *
 * <p>Nodes know no parameter names: {@code /u/:id/a} and {@code /u/:name/b} share the parameter's
 * node, and each route keeps its own names at its end.
 */
final class RouteNode {
  private String prefix;
  private final List<RouteNode> texts = new ArrayList<>();
  private @Nullable RouteNode param;
  private @Nullable RouteChain catchAll;
  private @Nullable RouteChain end;

  RouteNode() {
    this("");
  }

  private RouteNode(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Adds a route.
   *
   * @throws RouteConflictException when a route is there that answers the same requests
   */
  void add(String method, RouteChain route) {
    RouteNode node = this;
    for (RoutePattern.Part part : route.pattern().parts()) {
      switch (part.kind()) {
        case TEXT -> node = node.withText(part.text());
        case PARAM -> node = node.withParam();
        case CATCH_ALL -> {
          node.catchAll = free(method, node.catchAll, route);
          return;
        }
      }
    }
    node.end = free(method, node.end, route);
  }

  private static RouteChain free(String method, @Nullable RouteChain taken, RouteChain route) {
    if (taken == null) {
      return route;
    }
    String text = route.pattern().text();
    String other = taken.pattern().text();
    throw new RouteConflictException(
        text.equals(other)
            ? "handlers are already registered for path `" + text + "` (" + method + ")"
            : "path `"
                + text
                + "` and path `"
                + other
                + "` answer the same requests ("
                + method
                + ")");
  }

  private RouteNode withParam() {
    RouteNode node = param;
    if (node == null) {
      node = new RouteNode("");
      param = node;
    }
    return node;
  }

  private RouteNode withText(String text) {
    for (RouteNode child : texts) {
      int common = commonPrefix(child.prefix, text);
      if (common == 0) {
        continue;
      }
      if (common < child.prefix.length()) {
        child.splitAt(common);
      }
      return common == text.length() ? child : child.withText(text.substring(common));
    }
    RouteNode child = new RouteNode(text);
    texts.add(child);
    return child;
  }

  private void splitAt(int length) {
    RouteNode tail = new RouteNode(prefix.substring(length));
    tail.texts.addAll(texts);
    tail.param = param;
    tail.catchAll = catchAll;
    tail.end = end;
    prefix = prefix.substring(0, length);
    texts.clear();
    texts.add(tail);
    param = null;
    catchAll = null;
    end = null;
  }

  private static int commonPrefix(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int i = 0;
    while (i < length && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Finds the route for a decoded path; the values are in the order of the pattern's names. */
  Optional<RouteMatch> find(String path) {
    List<String> values = new ArrayList<>();
    return Optional.ofNullable(find(path, 0, values)).map(chain -> new RouteMatch(chain, values));
  }

  /** Backtracks: a branch that leads nowhere takes its values back. */
  private @Nullable RouteChain find(String path, int at, List<String> values) {
    if (at == path.length() && end != null) {
      return end;
    }
    RouteChain found = at < path.length() ? findInTexts(path, at, values) : null;
    if (found == null && param != null) {
      found = findInParam(param, path, at, values);
    }
    if (found == null && catchAll != null) {
      values.add(path.substring(at));
      found = catchAll;
    }
    return found;
  }

  private @Nullable RouteChain findInTexts(String path, int at, List<String> values) {
    for (RouteNode child : texts) {
      if (path.startsWith(child.prefix, at)) {
        return child.find(path, at + child.prefix.length(), values);
      }
    }
    return null;
  }

  private static @Nullable RouteChain findInParam(
      RouteNode param, String path, int at, List<String> values) {
    int slash = path.indexOf('/', at);
    int stop = slash < 0 ? path.length() : slash;
    if (stop == at) {
      return null;
    }
    int kept = values.size();
    values.add(path.substring(at, stop));
    RouteChain found = param.find(path, stop, values);
    if (found == null) {
      values.subList(kept, values.size()).clear();
    }
    return found;
  }
}
