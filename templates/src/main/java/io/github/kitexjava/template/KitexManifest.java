package io.github.kitexjava.template;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file {@code kitex_info.yaml}: how a project was made, so that a later run needs no options.
 * It begins as the original's does.
 *
 * @param serviceName as the command was given it
 * @param toolVersion such as {@code v0.1.0}
 * @param options by name; printed in the order of their names
 * @param idl in the order of the command line, relative to the project's folder, with {@code /}
 */
public record KitexManifest(
    String serviceName, String toolVersion, Map<String, String> options, List<String> idl) {
  /** Where it is, relative to the project's folder. */
  public static final String PATH = "kitex_info.yaml";

  /** Copies the collections. */
  public KitexManifest {
    SortedMap<String, String> sorted = new TreeMap<>(options);
    options = Collections.unmodifiableSortedMap(sorted);
    idl = List.copyOf(idl);
  }

  /** What the template may use: every string is a YAML scalar. */
  record View(String serviceName, String toolVersion, List<Option> options, List<String> idl) {}

  /** One line of options. */
  record Option(String name, String value) {}

  /** The file's text, in YAML. */
  public String render(TemplateEngine engine) {
    List<Option> lines =
        options.entrySet().stream()
            .map(option -> new Option(option.getKey(), quoted(option.getValue())))
            .toList();
    View view =
        new View(
            quoted(serviceName),
            quoted(toolVersion),
            lines,
            idl.stream().map(KitexManifest::quoted).toList());
    return engine.render("rpc/kitex_info.yaml", view);
  }

  /**
   * Reads what {@link #render} wrote, or the shorter file of a Go project.
   *
   * @throws IllegalArgumentException if the text is something else; the message is for the user
   */
  public static KitexManifest parse(String text) {
    Map<String, List<String>> values = ManifestText.read(text);
    return new KitexManifest(
        String.join("", values.getOrDefault("kitexinfo.ServiceName", List.of())),
        String.join("", values.getOrDefault("kitexinfo.ToolVersion", List.of())),
        ManifestText.below("kitexinfo.Options", values),
        values.getOrDefault("kitexinfo.IDL", List.of()));
  }

  /** YAML's single-quoted form, in which only the quote itself has a meaning. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
