package io.github.kitexjava.output;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Interfaces that the generator makes, and how a user's file may name them. */
final class GeneratedTypes {
  /** By the simple name. */
  private final Map<String, String> fullNames = new HashMap<>();

  private final List<String> simpleNames;
  private final Set<String> generated;

  private GeneratedTypes(List<String> simpleNames, Set<String> generated) {
    this.simpleNames = List.copyOf(simpleNames);
    this.generated = Set.copyOf(generated);
  }

  /**
   * Those that the first class of a freshly generated file implements.
   *
   * @param generated paths of all files of this run that belong to the generator
   */
  static GeneratedTypes above(JavaFile fresh, Set<String> generated) {
    List<String> written = fresh.types().get(0).superTypes();
    GeneratedTypes types =
        new GeneratedTypes(written.stream().map(JavaType::simpleName).toList(), generated);
    for (String name : written) {
      types.fullNames.put(JavaType.simpleName(name), fullName(name, fresh));
    }
    return types;
  }

  /** The one that is the first of a freshly generated file. */
  static GeneratedTypes in(JavaFile fresh, Set<String> generated) {
    String name = fresh.types().get(0).name();
    GeneratedTypes types = new GeneratedTypes(List.of(name), generated);
    types.fullNames.put(name, inPackage(fresh, name));
    return types;
  }

  private static String fullName(String written, JavaFile fresh) {
    if (written.contains(".")) {
      return written;
    }
    return fresh.imports().stream()
        .filter(one -> one.isType() && one.simpleName().equals(written))
        .map(JavaImport::name)
        .findFirst()
        .orElseGet(() -> inPackage(fresh, written));
  }

  private static String inPackage(JavaFile file, String name) {
    return file.packageName().isEmpty() ? name : file.packageName() + "." + name;
  }

  List<String> simpleNames() {
    return simpleNames;
  }

  /**
   * Whether a name surely means another interface of this run that is called like one of these: the
   * file says so by an import, or by the package before the name. What names no interface of this
   * run may be one of these: its user has still to follow the IDL to another package.
   */
  boolean isAnother(String written, Collection<JavaImport> imports) {
    String simpleName = JavaType.simpleName(written);
    String wanted = fullNames.get(simpleName);
    if (wanted == null) {
      return false;
    }
    if (written.contains(".")) {
      return !wanted.equals(written) && isGenerated(written);
    }
    return imports.stream()
        .filter(one -> one.isType() && one.simpleName().equals(simpleName))
        .anyMatch(one -> !one.name().equals(wanted) && isGenerated(one.name()));
  }

  private boolean isGenerated(String fullName) {
    String end = "/" + fullName.replace('.', '/') + ".java";
    return generated.stream().anyMatch(path -> path.endsWith(end));
  }
}
