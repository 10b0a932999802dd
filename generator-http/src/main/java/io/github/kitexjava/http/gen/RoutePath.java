package io.github.kitexjava.http.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a route, taken apart.
 *
 * @param text begins with {@code /}
 * @param segments what stands between the slashes; one empty segment for {@code /}
 */
record RoutePath(String text, List<String> segments) {
  private static final Pattern WILDCARD = Pattern.compile("[:*][^/]*");

  RoutePath {
    segments = List.copyOf(segments);
  }

  /** Takes a path apart; a missing first slash is put there, as hz does. */
  static RoutePath of(String written) {
    String text = written.startsWith("/") ? written : "/" + written;
    return new RoutePath(text, List.of(text.substring(1).split("/", -1)));
  }

  /** The names of its parameters, in order. */
  List<String> parameters() {
    List<String> names = new ArrayList<>();
    for (String segment : segments) {
      int wild = wildcard(segment);
      if (wild >= 0) {
        names.add(segment.substring(wild + 1));
      }
    }
    return names;
  }

  /** Equal for two paths exactly when both match the same requests. */
  String shape() {
    return WILDCARD.matcher(text).replaceAll(match -> match.group().substring(0, 1));
  }

  /** What is wrong with it; the words are for a diagnostic. */
  Optional<Fault> fault() {
    if (text.chars().anyMatch(c -> c <= ' ' || c == '?' || c == '#' || c == 0x7f)) {
      return Optional.of(
          new Fault(
              "has a blank, `?`, `#` or control character, which no request path has",
              "give the path only; query parameters are fields with `api.query`"));
    }
    for (int i = 0; i < segments.size(); i++) {
      Optional<Fault> fault = segmentFault(segments.get(i), i == segments.size() - 1);
      if (fault.isPresent()) {
        return fault;
      }
    }
    List<String> names = parameters();
    if (names.stream().distinct().count() < names.size()) {
      return Optional.of(new Fault("uses one parameter name twice", "give each its own name"));
    }
    return Optional.empty();
  }

  private static Optional<Fault> segmentFault(String segment, boolean last) {
    if ((segment.isEmpty() && !last) || segment.equals(".") || segment.equals("..")) {
      return Optional.of(
          new Fault(
              "has a segment `" + segment + "` that no request path keeps",
              "requests are normalised before they are matched; leave it out"));
    }
    int wild = wildcard(segment);
    if (wild < 0) {
      return Optional.empty();
    }
    if (wildcard(segment.substring(wild + 1)) >= 0) {
      return Optional.of(
          new Fault(
              "has two wildcards in the segment `" + segment + "`",
              "a parameter's name runs to the next `/`: one in a segment"));
    }
    if (wild == segment.length() - 1) {
      return Optional.of(
          new Fault("has a wildcard without a name", "such as `:id`, or `*rest` at the end"));
    }
    if (segment.charAt(wild) == '*' && wild > 0) {
      return Optional.of(
          new Fault(
              "has no `/` before `" + segment.substring(wild) + "`",
              "only a parameter such as `:id` may follow text"));
    }
    if (segment.charAt(wild) == '*' && !last) {
      return Optional.of(
          new Fault("goes on after `" + segment + "`", "`*name` takes all the rest of a path"));
    }
    return Optional.empty();
  }

  /** The first {@code :} or {@code *} of a segment, or -1. */
  static int wildcard(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      if (segment.charAt(i) == ':' || segment.charAt(i) == '*') {
        return i;
      }
    }
    return -1;
  }

  /** Why a path cannot be registered, and what to do. */
  record Fault(String message, String help) {}
}
