package io.github.kitexjava.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A route's path taken apart: {@code /v:version/users/*rest} is text, parameter, text, catch-all.
 *
 * @param text as registered
 * @param parts in order; text parts are never empty
 */
record RoutePattern(String text, List<Part> parts) {
  RoutePattern {
    parts = List.copyOf(parts);
  }

  /** What a part of a pattern matches. */
  enum Kind {
    /** Exactly this text. */
    TEXT,
    /** One character at least, up to the next slash. */
    PARAM,
    /** All the rest, which may be empty. */
    CATCH_ALL
  }

  /** A piece of a pattern: the text to match, or the name under which the match is kept. */
  record Part(Kind kind, String text) {}

  /** The names of the parameters, in the order of their places. */
  List<String> names() {
    return parts.stream().filter(part -> part.kind() != Kind.TEXT).map(Part::text).toList();
  }

  /**
   * Takes a path apart.
   *
   * @throws RouteConflictException when no request could ever match it
   */
  static RoutePattern parse(String path) {
    if (!path.startsWith("/")) {
      throw new RouteConflictException("path `" + path + "` does not begin with `/`");
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < path.length()) {
      int wild = nextWildcard(path, at);
      if (wild > at) {
        parts.add(new Part(Kind.TEXT, path.substring(at, wild)));
      }
      at = wild < path.length() ? addWildcard(path, wild, parts) : wild;
    }
    RoutePattern pattern = new RoutePattern(path, parts);
    pattern.checkNames();
    return pattern;
  }

  private static int nextWildcard(String path, int from) {
    for (int i = from; i < path.length(); i++) {
      if (path.charAt(i) == ':' || path.charAt(i) == '*') {
        return i;
      }
    }
    return path.length();
  }

  private static int addWildcard(String path, int at, List<Part> parts) {
    boolean catchAll = path.charAt(at) == '*';
    int end = at + 1;
    while (end < path.length() && path.charAt(end) != '/') {
      char c = path.charAt(end);
      if (c == ':' || c == '*') {
        throw new RouteConflictException(
            "path `" + path + "` has two wildcards in one segment, expected one");
      }
      end++;
    }
    String name = path.substring(at + 1, end);
    if (name.isEmpty()) {
      throw new RouteConflictException(
          "path `" + path + "` has a wildcard without a name, expected such as `:id` or `*rest`");
    }
    if (catchAll && end < path.length()) {
      throw new RouteConflictException(
          "path `" + path + "` goes on after `*" + name + "`, expected it at the end");
    }
    if (catchAll && path.charAt(at - 1) != '/') {
      throw new RouteConflictException(
          "path `" + path + "` has no `/` before `*" + name + "`, expected one");
    }
    parts.add(new Part(catchAll ? Kind.CATCH_ALL : Kind.PARAM, name));
    return end;
  }

  private void checkNames() {
    List<String> names = names();
    if (names.stream().distinct().count() < names.size()) {
      throw new RouteConflictException("path `" + text + "` uses one parameter name twice");
    }
  }
}
