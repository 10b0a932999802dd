package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.ConstDef;
import io.github.kitexjava.idl.ast.Definition;
import io.github.kitexjava.idl.ast.EnumDef;
import io.github.kitexjava.idl.ast.LinkedFile;
import io.github.kitexjava.idl.ast.LinkedFile.LinkedInclude;
import io.github.kitexjava.idl.ast.ServiceDef;
import io.github.kitexjava.idl.ast.StructDef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.TypedefType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the files of a run into a program.
 *
 * <p>All names of all files are declared first, then types are bound, then values. What is wrong is
 * reported and left out of the program, so that one mistake is one message.
 */
public final class Resolver {
  private final Diagnostics diagnostics;
  private final Declarer declarer;
  private final TypeBinder types;
  private final StructTable table = new StructTable();
  private final Namespaces namespaces;
  private final EnumBinder enums;
  private final FieldBinder fields;
  private final ConstantBinder constants;
  private final DefaultBinder defaults;
  private final ServiceBinder services;
  private final Map<String, Scope> scopes = new LinkedHashMap<>();

  private Resolver(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.declarer = new Declarer(diagnostics);
    this.types = new TypeBinder(diagnostics);
    this.namespaces = new Namespaces(diagnostics);
    this.enums = new EnumBinder(diagnostics, declarer);
    this.fields = new FieldBinder(diagnostics, declarer, types);
    this.constants = new ConstantBinder(diagnostics, types, table);
    this.defaults = new DefaultBinder(constants);
    this.services = new ServiceBinder(diagnostics, declarer, types, fields, defaults);
  }

  /**
   * Resolves files.
   *
   * @param files one stands after those it includes
   * @param roots the paths of those that the user named, in that order
   */
  public static Program resolve(
      List<LinkedFile> files, List<String> roots, Diagnostics diagnostics) {
    return new Resolver(diagnostics).resolveAll(files, roots);
  }

  private Program resolveAll(List<LinkedFile> files, List<String> roots) {
    for (LinkedFile file : files) {
      Scope scope = new Scope(file);
      for (LinkedInclude include : file.includes()) {
        Optional.ofNullable(scopes.get(include.path())).ifPresent(s -> scope.include(include, s));
      }
      scopes.put(file.path(), scope);
      declarer.declare(scope);
    }
    Map<String, ThriftFile> resolved = new LinkedHashMap<>();
    bindTypes();
    for (Scope scope : scopes.values()) {
      resolved.put(scope.file().path(), file(scope));
      reportUnused(scope);
    }
    return new Program(roots.stream().map(resolved::get).toList(), List.copyOf(resolved.values()));
  }

  private void bindTypes() {
    for (Declared declared : declarations()) {
      if (declared.definition() instanceof EnumDef) {
        table.put(enums.bind(declared));
      }
    }
    for (Declared declared : declarations()) {
      if (declared.definition() instanceof StructDef struct) {
        table.put(declared, bindFields(declared, struct));
      }
    }
    List<Declared> all =
        declarations().stream().filter(d -> d.definition() instanceof ServiceDef).toList();
    all.forEach(services::findBase);
    services.breakCycles(all);
  }

  private List<FieldBinder.Bound> bindFields(Declared declared, StructDef struct) {
    FieldBinder.Role role =
        struct.kind() == StructDef.Kind.UNION
            ? FieldBinder.Role.UNION_MEMBER
            : FieldBinder.Role.MEMBER;
    String owner = Kinds.word(declared.symbol().kind()) + " `" + struct.name().text() + "`";
    return fields.bind(struct.fields(), declared.scope(), role, owner);
  }

  private List<Declared> declarations() {
    List<Declared> all = new ArrayList<>();
    for (Scope scope : scopes.values()) {
      all.addAll(scope.types().values());
      all.addAll(scope.constants().values());
    }
    return all;
  }

  private ThriftFile file(Scope scope) {
    LinkedFile file = scope.file();
    List<Declaration> declarations = new ArrayList<>();
    for (Definition definition : file.file().definitions()) {
      declared(definition, scope).flatMap(this::declaration).ifPresent(declarations::add);
    }
    return new ThriftFile(
        scope.id(),
        file.displayPath(),
        file.includes().stream().map(LinkedInclude::path).distinct().map(FileId::new).toList(),
        namespaces.bind(file.file()),
        new Doc(file.file().doc()),
        declarations);
  }

  /** Empty for the later of two definitions with one name. */
  private static Optional<Declared> declared(Definition definition, Scope scope) {
    String name = definition.name().text();
    Optional<Declared> found =
        definition instanceof ConstDef ? scope.constant(name) : scope.type(name);
    return found.filter(d -> d.definition() == definition);
  }

  private Optional<? extends Declaration> declaration(Declared declared) {
    return switch (declared.symbol().kind()) {
      case STRUCT, UNION, EXCEPTION -> Optional.of(struct(declared));
      case ENUM -> Optional.of(table.enumeration(declared.symbol()));
      case TYPEDEF -> typedef(declared);
      case CONST -> constants.constant(declared);
      case SERVICE -> Optional.of(services.bind(declared));
    };
  }

  private StructType struct(Declared declared) {
    Definition definition = declared.definition();
    return new StructType(
        declared.symbol(),
        defaults.complete(table.fields(declared.symbol()), declared.scope()),
        new Doc(definition.doc()),
        AnnotationBinder.bind(definition.annotations()),
        definition.name().span());
  }

  private Optional<TypedefType> typedef(Declared declared) {
    Definition definition = declared.definition();
    return types
        .target(declared)
        .map(
            target ->
                new TypedefType(
                    declared.symbol(),
                    target,
                    new Doc(definition.doc()),
                    AnnotationBinder.bind(definition.annotations()),
                    definition.name().span()));
  }

  private void reportUnused(Scope scope) {
    if (!scope.complete() || diagnostics.hasErrors()) {
      return; // What could not be read might have used it.
    }
    for (LinkedInclude include : scope.file().includes()) {
      if (!scope.uses(include)) {
        diagnostics.warning(
            Code.UNUSED_INCLUDE,
            include.include().path().span(),
            "include `" + include.include().path().cooked() + "` is not used",
            "");
      }
    }
  }
}
