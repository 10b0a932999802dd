package io.github.kitexjava.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a manifest: the part of YAML that manifests are written in, and what people make of it by
 * hand. That is names with values, nested by indentation, lists, comments, and values with or
 * without quotes.
 */
final class ManifestText {
  private static final Pattern ENTRY =
      Pattern.compile("( *)(?:- *|([A-Za-z_][\\w.-]*):(?: +|$))(.*)");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  private ManifestText() {}

  private record Level(int indentation, String name) {}

  /**
   * The values by their names from the outermost to their own, with dots between.
   *
   * @throws IllegalArgumentException at a line that is something else; the message is for the user
   */
  static Map<String, List<String>> read(String text) {
    ManifestText result = new ManifestText();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        result.line(i + 1, line);
      }
    }
    return result.values;
  }

  private void line(int number, String line) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      throw new IllegalArgumentException(
          "line " + number + " is `" + line.strip() + "` (expected such as `module: 'demo'`)");
    }
    int indentation = entry.group(1).length();
    String name = entry.group(2);
    String value = unquoted(entry.group(3));
    if (name == null) { // YAML lets a list stand at the indentation of its name
      leave(indentation + 1);
      add(value);
      return;
    }
    leave(indentation);
    levels.addLast(new Level(indentation, name));
    if (!entry.group(3).isEmpty()) {
      add(value);
    }
  }

  /** Leaves what stands as deep as this or deeper. */
  private void leave(int indentation) {
    while (!levels.isEmpty() && levels.getLast().indentation() >= indentation) {
      levels.removeLast();
    }
  }

  private void add(String value) {
    String path = levels.stream().map(Level::name).collect(Collectors.joining("."));
    values.computeIfAbsent(path, p -> new ArrayList<>()).add(value);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.charAt(0) == value.charAt(value.length() - 1);
    if (quoted && value.startsWith("'")) {
      return value.substring(1, value.length() - 1).replace("''", "'");
    }
    return quoted && value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }

  /** The values below a name, by the rest of their names; the last of several under one name. */
  static Map<String, String> below(String name, Map<String, List<String>> all) {
    String prefix = name + ".";
    Map<String, String> found = new LinkedHashMap<>();
    all.forEach(
        (path, values) -> {
          if (path.startsWith(prefix)) {
            found.put(path.substring(prefix.length()), values.get(values.size() - 1));
          }
        });
    return found;
  }
}
