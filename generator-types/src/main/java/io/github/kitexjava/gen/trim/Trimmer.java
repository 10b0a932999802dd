package io.github.kitexjava.gen.trim;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.TypedefType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Leaves out structs, unions, exceptions, services and methods that nobody asked for. Enums and
 * constants stay, as in thriftgo's trimmer: code uses them by name, whatever the methods say; and
 * so does a struct whose comment has a line {@code @preserve}.
 */
public final class Trimmer {
  /** Asks for every service of the files that the user named. */
  public static final String SERVICES = "*";

  private final Program program;
  private final Set<FileId> whole;
  private final Needs needs;

  private Trimmer(Program program, Set<FileId> whole) {
    this.program = program;
    this.whole = Set.copyOf(whole);
    this.needs = new Needs(program);
  }

  /**
   * The program without what is not needed.
   *
   * @param wanted services, methods ({@code Users.find}) and types, {@code *} for any characters
   * @param whole files that stay as they are, as their Java is made elsewhere
   * @param diagnostics takes an error for a name that nothing has
   */
  public static Program trim(
      Program program, List<String> wanted, Set<FileId> whole, Diagnostics diagnostics) {
    requireNonNull(program, "program");
    Trimmer trimmer = new Trimmer(program, whole);
    wanted.forEach(text -> trimmer.select(Wish.of(text), diagnostics));
    trimmer.keepWhatStays();
    return trimmer.trimmed();
  }

  private void select(Wish wish, Diagnostics diagnostics) {
    if (select(wish, program.roots()) || wish.isForServices() || select(wish, program.files())) {
      return;
    }
    program.roots().stream()
        .flatMap(file -> file.declarations().stream())
        .findFirst()
        .ifPresent(
            first ->
                diagnostics.error(
                    Code.UNUSED_IMPORT,
                    first.span(),
                    "`trim_idl` names `" + wish + "`, and no service, method or type is called so",
                    Suggestions.nearest(wish.toString(), names())
                        .map(meant -> "did you mean `" + meant + "`?")
                        .orElse("such as `Users`, `Users.find`, `Users.find*` or `User`")));
  }

  private boolean select(Wish wish, List<ThriftFile> files) {
    boolean found = false;
    for (ThriftFile file : files) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof ServiceType service) {
          found |= select(wish, file, service);
        } else if (!wish.isForServices() && wish.means(file, declaration.name())) {
          found |= select(declaration);
        }
      }
    }
    return found;
  }

  private boolean select(Wish wish, ThriftFile file, ServiceType service) {
    if (wish.means(file, service.name())) {
      needs.service(service);
      return true;
    }
    boolean found = false;
    for (ServiceType.Method method : inherited(service).toList()) {
      if (wish.means(file, service.name() + "." + method.name())) {
        needs.method(service, method);
        found = true;
      }
    }
    return found;
  }

  /** False for what is kept anyway and so needs no name. */
  private boolean select(Declaration declaration) {
    if (declaration instanceof StructType struct) {
      needs.type(new NamedType(struct.symbol()));
    } else if (declaration instanceof TypedefType typedef) {
      needs.type(typedef.target());
    }
    return declaration instanceof StructType
        || declaration instanceof TypedefType
        || declaration instanceof EnumType;
  }

  /** All methods, those of services that it extends too. */
  private Stream<ServiceType.Method> inherited(ServiceType service) {
    List<ServiceType.Method> methods = new ArrayList<>(service.methods());
    Optional<ServiceType> base = service.base().map(program::service);
    while (base.isPresent()) {
      methods.addAll(base.get().methods());
      base = base.get().base().map(program::service);
    }
    return methods.stream();
  }

  private void keepWhatStays() {
    for (ThriftFile file : program.files()) {
      boolean all = whole.contains(file.id());
      file.declarations(ConstantType.class).forEach(constant -> needs.type(constant.type()));
      file.declarations(StructType.class).stream()
          .filter(struct -> all || isPreserved(struct))
          .forEach(struct -> needs.type(new NamedType(struct.symbol())));
      file.declarations(ServiceType.class).stream().filter(s -> all).forEach(needs::service);
    }
  }

  private static boolean isPreserved(StructType struct) {
    return struct.doc().text().lines().anyMatch(line -> line.strip().equalsIgnoreCase("@preserve"));
  }

  private Program trimmed() {
    List<ThriftFile> files = program.files().stream().map(this::trimmed).toList();
    Program all = new Program(List.of(), files);
    return new Program(program.roots().stream().map(root -> all.file(root.id())).toList(), files);
  }

  private ThriftFile trimmed(ThriftFile file) {
    List<Declaration> declarations =
        file.declarations().stream().flatMap(d -> trimmed(d).stream()).toList();
    return new ThriftFile(
        file.id(),
        file.displayPath(),
        file.includes(),
        file.namespaces(),
        file.doc(),
        declarations);
  }

  private Optional<Declaration> trimmed(Declaration declaration) {
    if (declaration instanceof StructType struct) {
      return needs.has(struct) ? Optional.of(struct) : Optional.empty();
    }
    if (declaration instanceof TypedefType typedef) {
      return needs.hasAllOf(typedef.target()) ? Optional.of(typedef) : Optional.empty();
    }
    if (declaration instanceof ServiceType service) {
      return needs.has(service) ? Optional.of(trimmed(service)) : Optional.empty();
    }
    return Optional.of(declaration);
  }

  private ServiceType trimmed(ServiceType service) {
    return new ServiceType(
        service.symbol(),
        service.base(),
        service.methods().stream().filter(method -> needs.has(service, method)).toList(),
        service.doc(),
        service.annotations(),
        service.span());
  }

  /** What a user may have meant. */
  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (ThriftFile file : program.files()) {
      for (Declaration declaration : file.declarations()) {
        if (!(declaration instanceof ConstantType)) {
          names.add(declaration.name());
        }
        if (declaration instanceof ServiceType service) {
          inherited(service).forEach(m -> names.add(service.name() + "." + m.name()));
        }
      }
    }
    return names;
  }
}
