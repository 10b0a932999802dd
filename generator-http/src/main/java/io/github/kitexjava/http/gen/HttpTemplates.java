package io.github.kitexjava.http.gen;

import io.github.kitexjava.template.HttpScaffold;
import io.github.kitexjava.template.TemplateCatalog;
import io.github.kitexjava.template.TemplateSpec;
import java.util.ArrayList;
import java.util.List;

/** The templates of an HTTP project that users may override. */
public final class HttpTemplates {
  private HttpTemplates() {}

  /** All of them; the manifest is none, because the command reads it again. */
  public static TemplateCatalog catalog() {
    List<TemplateSpec> templates = new ArrayList<>(UserClasses.templates());
    templates.addAll(RoutesTestFile.templates());
    templates.addAll(HttpScaffold.templates());
    return new TemplateCatalog("hz", templates);
  }
}
