package io.github.kitexjava.http.gen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of middleware hooks, each made of a whole path and of nothing else: {@code group_other}
 * for all below {@code /other}, {@code post_other__id_x} for {@code POST /other/:id/x}.
 *
 * <p>Segments are joined by {@code _}, a parameter has one more before its name and a catch-all
 * two. Other characters only start a new word, so {@code /a-b} and {@code /a.b} give one name. Then
 * both get a hash of their own path behind it: a new route can end a name (and the compiler tells
 * who overrides it), but never make it another route's, which would take a guard away unseen. If it
 * comes in the place of the other, the run tells it.
 */
final class HookNames {
  private final Map<String, String> names = new HashMap<>();

  /**
   * Gives every route and group its name.
   *
   * @param routes all of the project
   * @param groups the paths of groups, without the root
   */
  HookNames(List<Route> routes, List<String> groups) {
    Set<String> keys = new LinkedHashSet<>();
    groups.forEach(path -> keys.add(key("group", path)));
    routes.forEach(route -> keys.add(key(route.verb().lowerCase(), route.path().text())));
    Set<String> once = new HashSet<>();
    Set<String> clashing = new HashSet<>();
    for (String key : keys) {
      if (!once.add(plain(key))) {
        clashing.add(plain(key));
      }
    }
    for (String key : keys) {
      String plain = plain(key);
      names.put(key, clashing.contains(plain) ? plain + "_" + hash(key) : plain);
    }
  }

  String ofGroup(String path) {
    return name(key("group", path));
  }

  String ofRoute(Route route) {
    return name(key(route.verb().lowerCase(), route.path().text()));
  }

  private String name(String key) {
    String name = names.get(key);
    if (name == null) {
      throw new IllegalArgumentException("no hook for " + key);
    }
    return name;
  }

  private static String key(String verb, String path) {
    return verb + " " + path;
  }

  private static String plain(String key) {
    int blank = key.indexOf(' ');
    StringBuilder name = new StringBuilder(key.substring(0, blank));
    for (String segment : key.substring(blank + 2).split("/", -1)) {
      name.append('_');
      append(name, segment);
    }
    return name.toString();
  }

  private static void append(StringBuilder name, String segment) {
    boolean newWord = false;
    boolean first = true;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == ':' || c == '*') {
        name.append(first ? "" : "_").append(c == ':' ? "_" : "__");
        newWord = false;
        first = true;
      } else if (isLetterOrDigit(c)) {
        name.append(newWord && !first ? Character.toUpperCase(c) : c);
        newWord = false;
        first = false;
      } else {
        newWord = true;
      }
    }
  }

  /** ASCII only: a name in other letters is legal Java, but not in every editor and file system. */
  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
