package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Namespace;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** A namespace is written once for each language, and Java's can be a package. */
final class NamespaceRule implements Rule {
  /** What is none is reported as an invalid name already. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      Map<String, Namespace> first = new HashMap<>();
      for (Namespace namespace : file.namespaces()) {
        Namespace earlier = first.putIfAbsent(namespace.language(), namespace);
        if (earlier != null) {
          reportDuplicate(namespace, earlier, diagnostics);
        } else if (namespace.language().equals("java")) {
          checkPackage(namespace, diagnostics);
        }
      }
    }
  }

  private static void reportDuplicate(
      Namespace namespace, Namespace earlier, Diagnostics diagnostics) {
    diagnostics.warning(
        Code.DUPLICATE_NAMESPACE,
        namespace.span(),
        "namespace `" + namespace.language() + "` is given twice; the first one counts",
        "thriftgo takes the first, Apache's compiler the last one",
        new Related(earlier.span(), "first given here"));
  }

  private static void checkPackage(Namespace namespace, Diagnostics diagnostics) {
    for (String segment : namespace.name().split("\\.", -1)) {
      if (WORD.matcher(segment).matches()
          && !SourceVersion.isName(segment, SourceVersion.RELEASE_17)) {
        String why =
            SourceVersion.isIdentifier(segment)
                ? "is a word of Java"
                : "does not begin with a letter";
        diagnostics.error(
            Code.INVALID_NAMESPACE,
            namespace.span(),
            "`" + segment + "` in this namespace " + why + ", so no Java package can be named so",
            "change it, for example to `" + segment + "_`");
        return;
      }
    }
  }
}
