package io.github.kitexjava.rpc.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.TypedefType;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.output.SourceRoots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rule that no type or service of the IDL has the full name of a class of the project: they
 * would hide each other on the class path.
 */
final class ClassClashes {
  private ClassClashes() {}

  static void check(
      RpcNames names, List<ProjectFile> files, String generatedRoot, Diagnostics diagnostics) {
    Set<String> twice = SourceRoots.with(generatedRoot).classesMadeTwice(files);
    if (twice.isEmpty()) {
      return;
    }
    for (ThriftFile file : names.program().files()) {
      for (Declaration declaration : file.declarations()) {
        for (String name : classes(names, declaration)) {
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

  private static List<String> classes(RpcNames names, Declaration declaration) {
    List<String> classes = new ArrayList<>();
    if (declaration instanceof TypedefType || declaration instanceof ConstantType) {
      return classes;
    }
    classes.add(names.java().className(declaration.symbol()).canonicalName());
    if (declaration instanceof ServiceType service) {
      classes.add(names.client(service).canonicalName());
      classes.add(names.server(service).canonicalName());
      classes.add(names.methods(service).canonicalName());
    }
    return classes;
  }
}
