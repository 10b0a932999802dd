package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.EnumDef;
import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the constant or the member of an enum that a name in a value stands for. */
final class ValueLookup {
  /** Of an enum in one message. */
  private static final int MAX_MEMBERS = 8;

  private final Diagnostics diagnostics;
  private final TypeBinder types;
  private final StructTable table;

  ValueLookup(Diagnostics diagnostics, TypeBinder types, StructTable table) {
    this.diagnostics = diagnostics;
    this.types = types;
    this.table = table;
  }

  /** What a name can stand for. */
  sealed interface Found permits OfConstant, OfMember {
    SourceSpan span();
  }

  /** A constant of this or an included file. */
  record OfConstant(Declared constant) implements Found {
    @Override
    public SourceSpan span() {
      return constant.definition().name().span();
    }
  }

  /** A member of an enum. */
  record OfMember(Symbol enumeration, EnumType.Constant member) implements Found {
    @Override
    public SourceSpan span() {
      return member.span();
    }
  }

  /**
   * Looks a name up.
   *
   * @param expected where this is an enum, its members need no prefix
   * @return empty after reporting
   */
  Optional<Found> find(Identifier name, Type expected, Scope scope) {
    if (!name.isLegal()) {
      return Optional.empty();
    }
    String text = name.text();
    int dot = text.lastIndexOf('.');
    List<Found> candidates = new ArrayList<>();
    Suspicion suspicion = new Suspicion();
    if (dot < 0) {
      scope.constant(text).ifPresent(c -> candidates.add(new OfConstant(c)));
      if (candidates.isEmpty()
          && expected.resolved() instanceof NamedType named
          && named.isEnum()) {
        addMember(named.symbol(), text, candidates);
      }
    } else {
      qualified(text.substring(0, dot), text.substring(dot + 1), scope, candidates, suspicion);
    }
    if (candidates.isEmpty() && dot >= 0 && !suspicion.reported) {
      addMisqualified(name, expected, candidates);
    }
    if (candidates.isEmpty() && !suspicion.reported && scope.complete()) {
      report(name, expected, scope);
    }
    if (candidates.size() > 1) {
      reportAmbiguous(name, candidates);
      return Optional.empty();
    }
    return candidates.stream().findFirst();
  }

  /** Apache's compiler only compares what stands behind the last dot with the enum's members. */
  private void addMisqualified(Identifier name, Type expected, List<Found> candidates) {
    if (expected.resolved() instanceof NamedType named && named.isEnum()) {
      String text = name.text();
      addMember(named.symbol(), text.substring(text.lastIndexOf('.') + 1), candidates);
      if (!candidates.isEmpty()) {
        diagnostics.warning(
            Code.MISQUALIFIED_MEMBER,
            name.span(),
            "`" + text + "` is taken as a member of enum `" + named.symbol().name() + "`",
            "thriftgo finds nothing of this name",
            new Related(candidates.get(0).span(), "this member"));
      }
    }
  }

  /** Whether a name is only unknown because of what is reported already. */
  private static final class Suspicion {
    private boolean reported;
  }

  private void qualified(
      String prefix, String simple, Scope scope, List<Found> candidates, Suspicion suspicion) {
    scope.type(prefix).ifPresent(type -> addMemberOf(type, simple, candidates, suspicion));
    for (Scope file : scope.included(prefix)) {
      scope.use(file);
      file.constant(simple).ifPresent(c -> candidates.add(new OfConstant(c)));
      suspicion.reported |= !file.complete();
    }
    int dot = prefix.lastIndexOf('.');
    if (dot > 0) {
      for (Scope file : scope.included(prefix.substring(0, dot))) {
        scope.use(file);
        file.type(prefix.substring(dot + 1))
            .ifPresent(type -> addMemberOf(type, simple, candidates, suspicion));
        suspicion.reported |= !file.complete();
      }
    }
  }

  /** For an enum, and for a typedef of one. */
  private void addMemberOf(
      Declared type, String simple, List<Found> candidates, Suspicion suspicion) {
    if (type.symbol().kind() == Symbol.Kind.ENUM) {
      addMember(type.symbol(), simple, candidates);
      suspicion.reported |=
          candidates.isEmpty()
              && ((EnumDef) type.definition())
                  .values().stream().anyMatch(v -> v.name().text().equals(simple));
    } else if (type.symbol().kind() == Symbol.Kind.TYPEDEF) {
      Optional<Type> target = types.target(type);
      suspicion.reported |= target.isEmpty();
      if (target.isPresent()
          && target.get().resolved() instanceof NamedType named
          && named.isEnum()) {
        addMember(named.symbol(), simple, candidates);
      }
    }
  }

  private void addMember(Symbol enumeration, String name, List<Found> candidates) {
    table.member(enumeration, name).ifPresent(m -> candidates.add(new OfMember(enumeration, m)));
  }

  private void report(Identifier name, Type expected, Scope scope) {
    Optional<Declared> type = scope.type(name.text());
    if (type.isPresent()) {
      diagnostics.error(
          Code.WRONG_KIND,
          name.span(),
          "`"
              + name.text()
              + "` is no value but declared as "
              + Kinds.word(type.get().symbol().kind()),
          "",
          new Related(type.get().definition().name().span(), "declared here"));
      return;
    }
    diagnostics.report(
        Meant.of(
            meant(name.text(), expected, scope),
            Diagnostic.error(
                Code.UNKNOWN_VALUE,
                name.span(),
                "cannot find a value named `" + name.text() + "`",
                members(expected))));
  }

  private String members(Type expected) {
    boolean enumeration = expected.resolved() instanceof NamedType named && named.isEnum();
    if (!enumeration) {
      return "";
    }
    Symbol symbol = ((NamedType) expected.resolved()).symbol();
    List<EnumType.Constant> all = table.enumeration(symbol).constants();
    if (all.isEmpty()) {
      return "enum `" + symbol.name() + "` has no members";
    }
    String shown =
        all.stream()
            .limit(MAX_MEMBERS)
            .map(member -> "`" + member.name() + "`")
            .collect(Collectors.joining(", "));
    String rest = all.size() > MAX_MEMBERS ? " and " + (all.size() - MAX_MEMBERS) + " more" : "";
    return "enum `" + symbol.name() + "` has " + shown + rest;
  }

  private Optional<String> meant(String name, Type expected, Scope scope) {
    TreeSet<String> candidates = new TreeSet<>(scope.constants().keySet());
    candidates.add("true");
    candidates.add("false");
    if (expected.resolved() instanceof NamedType named && named.isEnum()) {
      String prefix = name.contains(".") ? name.substring(0, name.lastIndexOf('.') + 1) : "";
      table.enumeration(named.symbol()).constants().forEach(c -> candidates.add(prefix + c.name()));
    }
    for (String prefix : scope.prefixes()) {
      for (Scope file : scope.included(prefix)) {
        if (file.constant(name).isPresent()) {
          return Optional.of(prefix + "." + name);
        }
        file.constants().keySet().forEach(n -> candidates.add(prefix + "." + n));
      }
    }
    Optional<String> owner = enumWithMember(name, scope);
    if (owner.isPresent()) {
      return Optional.of(owner.get() + "." + name);
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      scope.type(name.substring(0, dot)).ifPresent(type -> addMembers(type, candidates));
    }
    return Suggestions.nearest(name, candidates);
  }

  private Optional<String> enumWithMember(String name, Scope scope) {
    return scope.types().values().stream()
        .filter(d -> d.symbol().kind() == Symbol.Kind.ENUM)
        .filter(d -> table.member(d.symbol(), name).isPresent())
        .map(d -> d.symbol().name())
        .findFirst();
  }

  private void addMembers(Declared type, Set<String> candidates) {
    if (type.symbol().kind() == Symbol.Kind.ENUM) {
      table
          .enumeration(type.symbol())
          .constants()
          .forEach(c -> candidates.add(type.symbol().name() + "." + c.name()));
    }
  }

  private void reportAmbiguous(Identifier name, List<Found> candidates) {
    diagnostics.error(
        Code.AMBIGUOUS_NAME,
        name.span(),
        "`" + name.text() + "` can stand for several values",
        "",
        candidates.stream()
            .map(
                c ->
                    new Related(
                        c.span(), c instanceof OfMember ? "a member of an enum" : "a constant"))
            .toArray(Related[]::new));
  }
}
