package io.github.kitexjava.rpc.gen;

import io.github.kitexjava.template.RpcScaffold;
import io.github.kitexjava.template.TemplateCatalog;
import io.github.kitexjava.template.TemplateSpec;
import java.util.ArrayList;
import java.util.List;

/** The templates of an RPC project that users may override. */
public final class RpcTemplates {
  private RpcTemplates() {}

  /** All of them; the manifest is none, because the command reads it again. */
  public static TemplateCatalog catalog() {
    List<TemplateSpec> templates = new ArrayList<>(HandlerFiles.templates());
    templates.addAll(CallFiles.templates());
    templates.addAll(RpcScaffold.templates());
    return new TemplateCatalog("kitex", templates);
  }
}
