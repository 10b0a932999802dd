package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Namespace;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The namespace for Java can be a package. */
final class NamespaceRule implements Rule {
  /** What is none is reported as an invalid name already. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (Namespace namespace : file.namespaces()) {
        if (namespace.language().equals("java")) {
          checkPackage(namespace, diagnostics);
        }
      }
    }
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
