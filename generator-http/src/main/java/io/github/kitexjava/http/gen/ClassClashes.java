package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.TypedefType;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.output.SourceRoots;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rule that no type of the IDL has the full name of a class of the project: they would hide
 * each other on the class path.
 */
final class ClassClashes {
  private ClassClashes() {}

  static void check(HttpNames names, List<ProjectFile> files, Diagnostics diagnostics) {
    Set<String> twice = SourceRoots.with("hz_gen/").classesMadeTwice(files);
    if (twice.isEmpty()) {
      return;
    }
    for (ThriftFile file : names.program().files()) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof TypedefType
            || declaration instanceof ConstantType
            || declaration instanceof ServiceType) {
          continue;
        }
        String name = names.type(declaration.symbol()).canonicalName();
        if (twice.contains(name.toLowerCase(Locale.ROOT))) {
          diagnostics.error(
              Code.PROJECT_NAME_CLASH,
              declaration.span(),
              "`" + declaration.name() + "` and the project both have a class `" + name + "`",
              "give the IDL another namespace, or the project another `-module`");
        }
      }
    }
  }
}
