package io.github.kitexjava.template;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file {@code .hz}: how a project was made, so that a later run needs no options.
 *
 * @param toolVersion such as {@code v0.1.0}
 * @param options by name; printed in the order of their names
 * @param idl in the order of the command line, relative to the project's folder, with {@code /}
 */
public record HzManifest(String toolVersion, Map<String, String> options, List<String> idl) {
  /** Where it is, relative to the project's folder. */
  public static final String PATH = ".hz";

  /** Copies the collections. */
  public HzManifest {
    SortedMap<String, String> sorted = new TreeMap<>(options);
    options = Collections.unmodifiableSortedMap(sorted);
    idl = List.copyOf(idl);
  }

  /** What the template may use: every string is a YAML scalar. */
  record View(String toolVersion, List<Option> options, List<String> idl) {}

  /** One line of options. */
  record Option(String name, String value) {}

  /** The file's text, in YAML. */
  public String render(TemplateEngine engine) {
    List<Option> lines =
        options.entrySet().stream()
            .map(option -> new Option(option.getKey(), quoted(option.getValue())))
            .toList();
    View view = new View(quoted(toolVersion), lines, idl.stream().map(HzManifest::quoted).toList());
    return engine.render("http/hz", view);
  }

  /**
   * Reads what {@link #render} wrote.
   *
   * @throws IllegalArgumentException if the text is something else; the message is for the user
   */
  public static HzManifest parse(String text) {
    if (text.contains("hz version:")) {
      throw new IllegalArgumentException("it is of a Go project, made by Hertz's own `hz`");
    }
    Map<String, List<String>> values = ManifestText.read(text);
    return new HzManifest(
        String.join("", values.getOrDefault("version", List.of())),
        ManifestText.below("options", values),
        values.getOrDefault("idl", List.of()));
  }

  /** YAML's single-quoted form, in which only the quote itself has a meaning. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
