package io.github.kitexjava.gen;

import com.palantir.javapoet.ClassName;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.TypedefType;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The Java class of each declaration, allocated per package. */
final class ClassNames {
  /** Classes inside ours; a class cannot have the name of one that encloses it. */
  private static final Set<String> NESTED =
      Set.of("Builder", "Codec", "Descriptor", "Defaults", "Visitor", "Unknown");

  private static final Set<String> NESTED_IN_SERVICE = Set.of("Async", "Methods");

  private final PackageNames packages;
  private final TypeOptions options;
  private final NamingStyle style;
  private final Renames renames;
  private final Map<Symbol, ClassName> classes = new HashMap<>();
  private final Map<FileId, ClassName> constants = new HashMap<>();
  private final Map<FileId, ClassName> reflections = new HashMap<>();
  private final Map<String, NameAllocator> scopes = new HashMap<>();
  private final Map<String, Owner> owners = new HashMap<>();

  private ClassNames(PackageNames packages, TypeOptions options, Renames renames) {
    this.packages = packages;
    this.options = options;
    this.style = NamingStyle.of(options);
    this.renames = renames;
  }

  /** Allocates the names. */
  static ClassNames of(
      Program program, PackageNames packages, TypeOptions options, Renames renames) {
    ClassNames names = new ClassNames(packages, options, renames);
    program.files().forEach(names::addConstants);
    if (options.has(TypeChoice.REFLECTION)) {
      program.files().forEach(names::addReflection);
    }
    program.files().forEach(names::addDeclarations);
    return names;
  }

  ClassName of(Symbol symbol) {
    ClassName name = classes.get(symbol);
    if (name == null) {
      throw new IllegalArgumentException(symbol + " has no class");
    }
    return name;
  }

  /** Every class of the program, without its package. */
  Set<String> simpleNames() {
    return classes.values().stream().map(ClassName::simpleName).collect(Collectors.toSet());
  }

  ClassName constants(FileId file) {
    ClassName name = constants.get(file);
    if (name == null) {
      throw new IllegalArgumentException(file + " has no constants");
    }
    return name;
  }

  ClassName reflection(FileId file) {
    ClassName name = reflections.get(file);
    if (name == null) {
      throw new IllegalArgumentException(file + " has no descriptor");
    }
    return name;
  }

  /** A class beside another one, with a name that no declaration of the program has. */
  ClassName companion(Symbol owner, String suffix) {
    ClassName base = of(owner);
    NameAllocator scope = scope(base.packageName());
    String name = base.simpleName() + suffix;
    while (!scope.isFree(name)) {
      name += "_";
    }
    return ClassName.get(base.packageName(), name);
  }

  private void addConstants(ThriftFile file) {
    file.declarations(ConstantType.class).stream()
        .findFirst()
        .map(first -> ofFile(file, first.span(), "Constants", "the constants of this file"))
        .ifPresent(name -> constants.put(file.id(), name));
  }

  private void addReflection(ThriftFile file) {
    file.declarations().stream()
        .findFirst()
        .map(first -> ofFile(file, first.span(), "Reflection", "the descriptor of this file"))
        .ifPresent(name -> reflections.put(file.id(), name));
  }

  /** A class that is there once for a file, named after it. */
  private ClassName ofFile(ThriftFile file, SourceSpan at, String suffix, String what) {
    String wanted = Identifiers.upperCamel(file.baseName()) + suffix;
    String packageName = packages.of(file.id());
    boolean claimed = claim(key(packageName, wanted), new Owner(file.id(), at), what, wanted);
    return ClassName.get(packageName, claimed ? scope(packageName).allocate(wanted) : wanted);
  }

  private void addDeclarations(ThriftFile file) {
    Set<String> before = new HashSet<>();
    for (Declaration declaration : file.declarations()) {
      if (declaration instanceof TypedefType || declaration instanceof ConstantType) {
        continue;
      }
      String packageName = packages.of(file.id());
      String converted = style.type(declaration.name());
      boolean underscore = options.compatibleNames() && Identifiers.needsUnderscore(converted);
      String wanted = underscore ? converted + "_" : converted;
      String key = key(packageName, wanted);
      boolean again = !before.add(key);
      Owner owner = new Owner(file.id(), declaration.span());
      if (!again && !claim(key, owner, "`" + declaration.name() + "`", wanted)) {
        classes.put(declaration.symbol(), ClassName.get(packageName, wanted));
        continue;
      }
      String name = allocate(packageName, wanted, declaration.symbol().kind());
      classes.put(declaration.symbol(), ClassName.get(packageName, name));
      renames.note(
          file.id(),
          declaration.span(),
          "class",
          converted,
          name,
          name.equals(wanted)
              ? "names that start with `New` or end with `Args` or `Result` get one underscore"
              : "Java, the generated code or a file system needs that name for something else");
    }
  }

  /** False, and reported, when another file has the class already. */
  private boolean claim(String key, Owner owner, String what, String wanted) {
    Owner first = owners.putIfAbsent(key, owner);
    if (first == null || first.file().equals(owner.file())) {
      return true;
    }
    renames
        .diagnostics()
        .error(
            Code.CLASS_CLASH,
            owner.at(),
            what + " would be a second Java class `" + wanted + "` in one package",
            "give one of the two files a namespace of its own",
            new Related(first.at(), "the first one is made here"));
    return false;
  }

  private String allocate(String packageName, String wanted, Symbol.Kind kind) {
    NameAllocator scope = scope(packageName);
    Set<String> nested =
        kind.isStructLike() ? NESTED : kind == Symbol.Kind.SERVICE ? NESTED_IN_SERVICE : Set.of();
    String name = wanted;
    while (nested.contains(name)
        || ReservedNames.isTakenForTypes(name)
        || isPackage(packageName + "." + name)) {
      name += "_";
    }
    return scope.allocate(name);
  }

  private NameAllocator scope(String packageName) {
    return scopes.computeIfAbsent(packageName, unused -> NameAllocator.ignoringCase());
  }

  /** A class and a package cannot share a name. */
  private boolean isPackage(String name) {
    return packages.contains(name);
  }

  private static String key(String packageName, String name) {
    return (packageName + "." + name).toLowerCase(Locale.ROOT);
  }

  private record Owner(FileId file, SourceSpan at) {}
}
