package io.github.kitexjava.gen;

import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Namespace;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java package of each file: its namespace for {@code java}, else for {@code go}, else for
 * {@code *}, else the file's name; of a file whose Java is elsewhere the package there.
 */
final class PackageNames {
  private final Map<FileId, String> packages = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> own = new TreeSet<>();
  private final TypeOptions options;
  private final Renames renames;

  private PackageNames(TypeOptions options, Renames renames) {
    this.options = options;
    this.renames = renames;
  }

  static PackageNames of(Program program, TypeOptions options, Renames renames) {
    PackageNames names = new PackageNames(options, renames);
    for (ThriftFile file : program.files()) {
      names.add(file.id(), names.name(file));
    }
    UnusedImports unused = new UnusedImports(program, names.own);
    unused.check(options, renames.diagnostics());
    unused.checkReferences(options, renames.diagnostics());
    return names;
  }

  String of(FileId file) {
    return packages.getOrDefault(file, "");
  }

  /** True for the packages of the program and those around them. */
  boolean contains(String name) {
    return known.contains(name);
  }

  /** The first segments of all packages: a variable of such a name would hide them. */
  Set<String> firstSegments() {
    return known.stream().filter(name -> name.indexOf('.') < 0).collect(Collectors.toSet());
  }

  private void add(FileId file, String name) {
    packages.put(file, name);
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      known.add(name.substring(0, dot));
    }
    known.add(name);
  }

  private String name(ThriftFile file) {
    String elsewhere = options.references().get(file.id().path());
    return elsewhere == null ? ownName(file) : elsewhere;
  }

  private String ownName(ThriftFile file) {
    Optional<Namespace> namespace =
        Stream.of("java", "go", "*").flatMap(l -> file.namespace(l).stream()).findFirst();
    String name =
        namespace
            .map(n -> fromNamespace(file, n))
            .orElseGet(() -> segment(Identifiers.legal(file.baseName())));
    own.add(name);
    String prefix = options.packagePrefix();
    String prefixed = prefix.isEmpty() ? name : prefix + "." + name;
    return options.importMap().getOrDefault(name, prefixed);
  }

  private String fromNamespace(ThriftFile file, Namespace namespace) {
    List<String> written = List.of(namespace.name().split("[./]", -1));
    List<String> legal = new ArrayList<>();
    for (String part : written) {
      if (!part.isEmpty()) {
        legal.add(segment(Identifiers.legal(part)));
      }
    }
    if (legal.isEmpty()) {
      legal.add(segment(Identifiers.legal(file.baseName())));
    }
    if (options.packagePrefix().isEmpty()
        && (legal.get(0).equals("java") || legal.get(0).equals("javax"))) {
      legal.set(0, legal.get(0) + "_");
    }
    String name = String.join(".", legal);
    renames.note(
        file.id(),
        namespace.span(),
        "package",
        String.join(".", written),
        name,
        "each part must be a Java identifier that no keyword, no device of Windows and no part of"
            + " the JDK has");
    return name;
  }

  private static String segment(String legal) {
    String name = Identifiers.fit(legal);
    boolean taken = ReservedNames.isKeyword(name) || ReservedNames.isDevice(name);
    return taken ? name + "_" : name;
  }
}
