package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the declaration that a type's or service's name stands for. */
final class Lookup {
  /** What people write who come from other languages. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("int", "i32"),
          Map.entry("int8", "i8"),
          Map.entry("int16", "i16"),
          Map.entry("short", "i16"),
          Map.entry("int32", "i32"),
          Map.entry("integer", "i32"),
          Map.entry("uint32", "i64"),
          Map.entry("u32", "i64"),
          Map.entry("int64", "i64"),
          Map.entry("long", "i64"),
          Map.entry("u64", "i64"),
          Map.entry("float", "double"),
          Map.entry("float32", "double"),
          Map.entry("float64", "double"),
          Map.entry("str", "string"),
          Map.entry("text", "string"),
          Map.entry("slist", "list<string>"),
          Map.entry("boolean", "bool"),
          Map.entry("bytes", "binary"));

  private final Diagnostics diagnostics;

  Lookup(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Looks a name up.
   *
   * @param what for messages: "type" or "service"
   * @return empty after reporting
   */
  Optional<Declared> find(Identifier name, Scope scope, Code code, String what) {
    String text = name.text();
    if (!name.isLegal()) {
      return Optional.empty();
    }
    int dot = text.lastIndexOf('.');
    if (dot < 0) {
      Optional<Declared> found = scope.type(text);
      if (found.isEmpty() && scope.hasAllDeclarations()) {
        reportUnknown(name, scope, code, what);
      }
      return found;
    }
    return findIncluded(name, text.substring(0, dot), text.substring(dot + 1), scope, code, what);
  }

  private Optional<Declared> findIncluded(
      Identifier name, String prefix, String simple, Scope scope, Code code, String what) {
    List<Scope> files = scope.included(prefix);
    if (files.isEmpty()) {
      reportNoInclude(name, prefix, simple, scope, code, what);
      return Optional.empty();
    }
    List<Declared> found = new ArrayList<>();
    for (Scope file : files) {
      scope.use(file);
      file.type(simple).ifPresent(found::add);
    }
    if (found.size() > 1) {
      reportAmbiguous(name, found);
      return Optional.empty();
    }
    if (found.isEmpty() && files.stream().allMatch(Scope::hasAllDeclarations)) {
      Optional<String> meant =
          files.stream()
              .flatMap(f -> Suggestions.nearest(simple, f.types().keySet()).stream())
              .findFirst()
              .map(near -> prefix + "." + near);
      String where = files.get(0).file().file().source().path();
      diagnostics.report(
          Meant.of(
              meant,
              Diagnostic.error(
                  code,
                  name.span(),
                  "cannot find " + what + " `" + simple + "` in `" + where + "`",
                  "")));
    }
    return found.stream().findFirst();
  }

  private void reportNoInclude(
      Identifier name, String prefix, String simple, Scope scope, Code code, String what) {
    if (!scope.complete()) {
      return;
    }
    Optional<String> meant =
        Suggestions.nearest(prefix, scope.prefixes()).map(near -> near + "." + simple);
    String otherwise =
        prefix.contains(".")
            ? "only files that this file includes itself can be named"
            : "add `include \"" + prefix + ".thrift\"`";
    diagnostics.report(
        Meant.of(
            meant,
            Diagnostic.error(
                code,
                name.span(),
                "cannot find "
                    + what
                    + " `"
                    + name.text()
                    + "`: no include is named `"
                    + prefix
                    + "`",
                otherwise)));
  }

  private void reportAmbiguous(Identifier name, List<Declared> found) {
    diagnostics.error(
        Code.AMBIGUOUS_NAME,
        name.span(),
        "`" + name.text() + "` is declared in several included files",
        "rename one of the files: their names are the prefix",
        found.stream()
            .map(d -> new Related(d.definition().name().span(), "declared here"))
            .toArray(Related[]::new));
  }

  private void reportUnknown(Identifier name, Scope scope, Code code, String what) {
    Optional<Declared> constant = scope.constant(name.text());
    if (constant.isPresent()) {
      diagnostics.error(
          Code.WRONG_KIND,
          name.span(),
          "`" + name.text() + "` is a constant, not a " + what,
          "",
          new Related(constant.get().definition().name().span(), "declared here"));
      return;
    }
    String builtin = FOREIGN.get(name.text().toLowerCase(Locale.ROOT));
    Optional<String> meant =
        builtin == null
            ? meant(name.text(), scope)
            : Optional.of(builtin).filter(b -> isType(what));
    String help =
        meant
            .map(m -> builtin == null ? Meant.ask(m) : "Thrift's name for it is `" + m + "`")
            .orElse("");
    diagnostics.report(
        Diagnostic.error(code, name.span(), "cannot find " + what + " `" + name.text() + "`", help)
            .with(meant.map(m -> Fix.replace(name.span(), m))));
  }

  private static boolean isType(String what) {
    return what.equals("type");
  }

  private static Optional<String> meant(String name, Scope scope) {
    TreeSet<String> candidates = new TreeSet<>(scope.types().keySet());
    candidates.addAll(TypeBinder.builtinNames());
    for (String prefix : scope.prefixes()) {
      for (Scope file : scope.included(prefix)) {
        if (file.type(name).isPresent()) {
          return Optional.of(prefix + "." + name);
        }
        file.types().keySet().forEach(n -> candidates.add(prefix + "." + n));
      }
    }
    return Suggestions.nearest(name, candidates)
        .or(() -> Suggestions.nearest(name, List.of("void")));
  }
}
