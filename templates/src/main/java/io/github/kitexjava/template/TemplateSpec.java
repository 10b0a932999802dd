package io.github.kitexjava.template;

import static java.util.Objects.requireNonNull;

/**
 * A template that users may override.
 *
 * @param name by which the engine knows it, such as {@code rpc/Main.java}
 * @param makes what comes of it, for people: {@code src/main/java/<basePackage>/Main.java}
 * @param view the record that is rendered
 */
public record TemplateSpec(String name, String makes, Class<? extends Record> view) {
  public TemplateSpec {
    requireNonNull(view, "view");
  }

  /** What a user's own is called: {@code Main.java.mustache}. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1) + TemplateCatalog.SUFFIX;
  }

  /** The names that it may use. */
  public TemplateKeys keys() {
    return TemplateKeys.of(view);
  }
}
