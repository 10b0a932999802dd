package io.github.kitexjava.template;

import java.util.List;
import java.util.Optional;

/**
 * The templates of one command that users may override.
 *
 * @param command such as {@code kitex}
 * @param templates in the order in which people should read them; no two have one file name
 */
public record TemplateCatalog(String command, List<TemplateSpec> templates) {
  /** What the names of templates end with. */
  public static final String SUFFIX = ".mustache";

  public TemplateCatalog {
    templates = List.copyOf(templates);
  }

  /** The template that a file of a user's overrides. */
  public Optional<TemplateSpec> named(String fileName) {
    return templates.stream().filter(spec -> spec.fileName().equals(fileName)).findFirst();
  }

  /** What users' files may be called. */
  public List<String> fileNames() {
    return templates.stream().map(TemplateSpec::fileName).toList();
  }
}
