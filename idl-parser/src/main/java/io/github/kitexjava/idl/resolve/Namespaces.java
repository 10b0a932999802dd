package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.ast.NamespaceDef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Namespace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Picks the namespaces of a file that count: one for each language. */
final class Namespaces {
  private final Diagnostics diagnostics;

  Namespaces(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** thriftgo takes the first of a language, Apache's compiler the last. */
  List<Namespace> bind(FileDef file) {
    boolean last = diagnostics.compatibility().reading() == Compatibility.APACHE;
    Map<String, NamespaceDef> first = new LinkedHashMap<>();
    Map<String, NamespaceDef> counting = new LinkedHashMap<>();
    for (NamespaceDef namespace : file.namespaces()) {
      String language = namespace.language().text();
      Languages.check(namespace.language(), diagnostics);
      NamespaceDef earlier = first.putIfAbsent(language, namespace);
      if (earlier == null || last) {
        counting.put(language, namespace);
      }
      if (earlier != null) {
        report(namespace, earlier);
      }
    }
    return counting.values().stream().map(Namespaces::resolved).toList();
  }

  private void report(NamespaceDef namespace, NamespaceDef earlier) {
    diagnostics.divergence(
        Code.DUPLICATE_NAMESPACE,
        diagnostics.compatibility().reading(),
        namespace.name().span(),
        "namespace `" + namespace.language().text() + "` is given twice; the first one counts",
        "thriftgo takes the first, Apache's compiler the last one",
        new Related(earlier.name().span(), "first given here"));
  }

  private static Namespace resolved(NamespaceDef namespace) {
    return new Namespace(
        namespace.language().text(),
        namespace.name().text(),
        AnnotationBinder.bind(namespace.annotations()),
        namespace.name().span());
  }
}
