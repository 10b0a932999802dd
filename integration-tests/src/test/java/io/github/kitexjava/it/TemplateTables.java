package io.github.kitexjava.it;

import io.github.kitexjava.template.TemplateCatalog;
import io.github.kitexjava.template.TemplateKey;
import io.github.kitexjava.template.TemplateKeys;
import io.github.kitexjava.template.TemplateSpec;
import io.github.kitexjava.template.custom.ProjectView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of {@code docs/templates.md} that lists what is declared. */
final class TemplateTables {
  static final String START = "## Keys of files of your own\n";

  /** The same everywhere, and long. */
  private static final String VERSIONS = "versions";

  private final StringBuilder page = new StringBuilder(START);

  private TemplateTables() {}

  static String markdown(List<TemplateCatalog> catalogs) {
    TemplateTables tables = new TemplateTables();
    tables.page.append(
        """

        A file may use the keys of the project; one for each service those of the service too, without a
        section; one for each method, and `key`, `append_tpl` and `import_tpl`, those of the method and its
        service. Names of classes without a package are those that `serviceImports` and `methodImports`
        import; where two classes have one name the second is written in full.
        """);
    TemplateKeys project = TemplateKeys.of(ProjectView.class);
    tables.table(project);
    for (TemplateCatalog catalog : catalogs) {
      tables.page.append("\n## Keys of the templates of " + catalog.command() + "\n");
      byView(catalog).values().forEach(tables::templates);
    }
    tables.page.append("\n## Keys of `versions`\n");
    tables.table(project.get(VERSIONS).orElseThrow().inside().orElseThrow());
    return tables.page.toString();
  }

  private static Map<Class<?>, List<TemplateSpec>> byView(TemplateCatalog catalog) {
    Map<Class<?>, List<TemplateSpec>> byView = new LinkedHashMap<>();
    for (TemplateSpec spec : catalog.templates()) {
      byView.computeIfAbsent(spec.view(), view -> new ArrayList<>()).add(spec);
    }
    return byView;
  }

  private void templates(List<TemplateSpec> alike) {
    page.append('\n');
    for (TemplateSpec spec : alike) {
      page.append("- `" + spec.fileName() + "` makes `" + spec.makes().replace("; ", "`; "));
      page.append(spec.makes().contains("; ") ? "\n" : "`\n");
    }
    table(alike.get(0).keys());
  }

  private void table(TemplateKeys keys) {
    page.append("\n| key | type | meaning |\n|---|---|---|\n");
    rows(keys, "");
  }

  private void rows(TemplateKeys keys, String around) {
    for (TemplateKey key : keys.byName().values()) {
      page.append(
          "| %s`%s` | %s | %s |\n"
              .formatted(around, key.name(), key.type(), key.meaning().replace("<", "&lt;")));
      if (!key.name().equals(VERSIONS)) {
        key.inside().ifPresent(inside -> rows(inside, around + "`" + key.name() + "` › "));
      }
    }
  }
}
