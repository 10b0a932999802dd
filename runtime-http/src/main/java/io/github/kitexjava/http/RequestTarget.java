package io.github.kitexjava.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The target of a request line taken apart.
 *
 * @param text as sent
 * @param path decoded and normalised, for routing: {@code //a/./b/../c} is {@code /a/c}
 * @param query as sent, without the question mark; empty when there is none
 */
record RequestTarget(String text, String path, String query) {
  /**
   * Takes a target apart.
   *
   * @throws BadRequestException when it names neither a path nor a URL
   */
  static RequestTarget parse(String target) {
    String rest = withoutOrigin(target);
    int fragment = rest.indexOf('#');
    if (fragment >= 0) {
      rest = rest.substring(0, fragment);
    }
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    String query = question < 0 ? "" : rest.substring(question + 1);
    if (!path.startsWith("/")) {
      throw new BadRequestException("request target is not a path");
    }
    return new RequestTarget(target, normalise(PercentCoding.decode(path, false)), query);
  }

  Map<String, List<String>> queries() {
    return FormFields.parse(query);
  }

  /** A proxy's form of a target, {@code http://host/path}; {@code *} is for OPTIONS. */
  private static String withoutOrigin(String target) {
    if (target.equals("*")) {
      return "/*";
    }
    boolean absolute =
        target.regionMatches(true, 0, "http://", 0, 7)
            || target.regionMatches(true, 0, "https://", 0, 8);
    if (!absolute) {
      return target;
    }
    int authority = target.indexOf("//") + 2;
    for (int i = authority; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '/') {
        return target.substring(i);
      }
      if (c == '?' || c == '#') {
        return "/" + target.substring(i);
      }
    }
    return "/";
  }

  private static String normalise(String path) {
    if (!path.contains("//") && !path.contains("/.")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (String segment : segments) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    String last = segments[segments.length - 1];
    boolean folder = last.isEmpty() || last.equals(".") || last.equals("..");
    String joined = "/" + String.join("/", kept);
    return folder && !kept.isEmpty() ? joined + "/" : joined;
  }
}
