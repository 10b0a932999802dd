package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Optional;
import java.util.Set;

/**
 * A namespace is for a language that some compiler has. Only what is nearly one of them is told:
 * every company has languages of its own.
 */
final class Languages {
  /** Apache's, thriftgo's, and those of other generators that read Thrift. */
  private static final Set<String> KNOWN =
      Set.of(
          "as3",
          "c_glib",
          "cl",
          "cocoa",
          "cpp",
          "cpp2",
          "csharp",
          "d",
          "dart",
          "delphi",
          "erl",
          "erlang",
          "go",
          "hack",
          "haxe",
          "hs",
          "java",
          "java2",
          "javame",
          "js",
          "json",
          "kotlin",
          "lua",
          "netcore",
          "netstd",
          "nodejs",
          "ocaml",
          "perl",
          "php",
          "py",
          "py3",
          "python",
          "rb",
          "rs",
          "ruby",
          "rust",
          "scala",
          "smalltalk",
          "st",
          "swift",
          "ts",
          "wiki",
          "xml",
          "xsd");

  private static final int SHORTEST = 3;

  private Languages() {}

  static void check(Identifier written, Diagnostics diagnostics) {
    String language = written.text();
    if (KNOWN.contains(language) || language.length() < SHORTEST || !written.isLegal()) {
      return;
    }
    Optional<String> meant = Suggestions.nearest(language, KNOWN);
    if (meant.isPresent()) {
      SourceSpan at = written.span();
      diagnostics.report(
          Diagnostic.warning(
                  Code.UNKNOWN_LANGUAGE,
                  at,
                  "no known language is named `" + language + "`",
                  "did you mean `" + meant.get() + "`?")
              .with(Fix.replace(at, meant.get())));
    }
  }
}
