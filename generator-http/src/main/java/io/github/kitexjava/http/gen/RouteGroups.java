package io.github.kitexjava.http.gen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The groups of a project: one for each beginning of a path below which there are routes, parents
 * before children. A group is known by its whole path.
 *
 * @param paths without the root
 */
record RouteGroups(List<String> paths) {
  RouteGroups {
    paths = List.copyOf(paths);
  }

  static RouteGroups of(List<Route> routes) {
    Set<String> paths = new LinkedHashSet<>();
    for (Route route : routes) {
      List<String> segments = route.path().segments();
      StringBuilder path = new StringBuilder();
      for (String segment : segments.subList(0, segments.size() - 1)) {
        paths.add(path.append('/').append(segment).toString());
      }
    }
    return new RouteGroups(new ArrayList<>(paths));
  }

  /** The group around a group or route; empty for the root. */
  static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** The last segment with its slash. */
  static String last(String path) {
    return path.substring(path.lastIndexOf('/'));
  }
}
