package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.ConstDef;
import io.github.kitexjava.idl.ast.Definition;
import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.ast.ServiceDef;
import io.github.kitexjava.idl.ast.TypedefDef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.model.Symbol;
import java.util.Map;
import java.util.Set;

/** Resolve, step 1: enters the names of a file into its scope. */
final class Declarer {
  private static final Set<String> OTHER_TYPES = Set.of("list", "set", "map", "void");
  private static final Set<String> BUILTIN_VALUES = Set.of("true", "false");

  private final Diagnostics diagnostics;

  Declarer(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void declare(Scope scope) {
    for (Definition definition : scope.file().file().definitions()) {
      Identifier name = definition.name();
      checkDots(name);
      checkBuiltin(definition);
      Map<String, Declared> names =
          definition instanceof ConstDef ? scope.constants() : scope.types();
      Symbol symbol = new Symbol(scope.id(), name.text(), Kinds.of(definition));
      Declared first = names.putIfAbsent(name.text(), new Declared(symbol, definition, scope));
      if (first != null) {
        reportDuplicate(name, symbol.kind(), first);
      }
    }
  }

  /** A dot would be taken for the prefix of an include. */
  void checkDots(Identifier name) {
    int dot = name.text().indexOf('.');
    if (dot >= 0 && name.isLegal()) {
      String legal = name.text().replace('.', '_');
      diagnostics.report(
          Diagnostic.error(
                  Code.DOTTED_NAME,
                  name.span(),
                  "declared name `" + name.text() + "` has a dot",
                  "name it `" + legal + "`")
              .with(Fix.replace(name.span(), legal)));
    }
  }

  private void checkBuiltin(Definition definition) {
    String name = definition.name().text();
    boolean type = !(definition instanceof ConstDef) && !(definition instanceof ServiceDef);
    boolean shadows =
        (type && (OTHER_TYPES.contains(name) || TypeBinder.isReserved(name)))
            || (definition instanceof ConstDef && BUILTIN_VALUES.contains(name));
    if (shadows) {
      diagnostics.error(
          Code.BUILTIN_NAME,
          definition.name().span(),
          "`" + name + "` is built into Thrift and cannot be declared",
          definition instanceof TypedefDef ? "the new name stands last: `typedef i32 Id`" : "");
    }
  }

  private void reportDuplicate(Identifier name, Symbol.Kind kind, Declared first) {
    diagnostics.error(
        Code.DUPLICATE_NAME,
        name.span(),
        Kinds.word(kind) + " `" + name.text() + "` is declared twice",
        "",
        new Related(
            first.definition().name().span(),
            "first declared here as " + withArticle(Kinds.word(first.symbol().kind()))));
  }

  private static String withArticle(String word) {
    return ("aeu".indexOf(word.charAt(0)) >= 0 && !word.startsWith("uni") ? "an " : "a ") + word;
  }
}
