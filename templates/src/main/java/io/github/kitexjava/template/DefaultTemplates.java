package io.github.kitexjava.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The templates as users get them to change: with their keys in a comment. */
public final class DefaultTemplates {
  private DefaultTemplates() {}

  /** One file for each template; what it makes is the same to the byte, comment or not. */
  public static List<TemplateFile> files(TemplateCatalog catalog) {
    return catalog.templates().stream()
        .map(spec -> new TemplateFile(spec.fileName(), text(spec), false))
        .toList();
  }

  private static String text(TemplateSpec spec) {
    List<String> lines = new ArrayList<>();
    lines.add(spec.fileName() + " makes " + spec.makes());
    lines.add("Its keys:");
    addKeys(lines, spec.keys(), "  ");
    return lines.stream().map(line -> "{{! " + line + " }}\n").collect(Collectors.joining())
        + TemplateEngine.defaultText(spec.name());
  }

  private static void addKeys(List<String> lines, TemplateKeys keys, String margin) {
    for (TemplateKey key : keys.byName().values()) {
      lines.add(margin + key.name() + " (" + key.type() + "): " + key.meaning());
      key.inside().ifPresent(inside -> addKeys(lines, inside, margin + "  "));
    }
  }
}
