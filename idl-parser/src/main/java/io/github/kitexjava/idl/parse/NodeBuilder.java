package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.AnnotationDef;
import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.ast.StringLiteral;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.diagnostic.Fix.Edit;
import io.github.kitexjava.idl.parse.grammar.IdlParser.AnnotationContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.AnnotationsContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.LiteralContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.SeparatorContext;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds the nodes that stand everywhere: names, literals, annotations. */
final class NodeBuilder {
  private final Places places;
  private final Diagnostics diagnostics;
  private final Literals literals;

  NodeBuilder(Places places, Diagnostics diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
    this.literals = new Literals(places, diagnostics);
  }

  Places places() {
    return places;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** False for what the parser gave up: after a mistake parts of its tree are missing. */
  static boolean isWhole(@Nullable ParserRuleContext context) {
    return context != null && context.exception == null;
  }

  /** Of a {@code name} or {@code typeName}, each of which is one token. */
  Identifier identifier(ParserRuleContext name) {
    return new Identifier(name.getStart().getText(), places.of(name.getStart()));
  }

  StringLiteral literal(LiteralContext literal) {
    return literals.strict(literal.getStart());
  }

  /** Of a text that is for others to read, which keeps what is no escape of ours. */
  StringLiteral lenientLiteral(LiteralContext literal) {
    return literals.lenient(literal.getStart());
  }

  List<AnnotationDef> annotations(@Nullable AnnotationsContext context) {
    if (context == null) {
      return List.of();
    }
    List<AnnotationDef> result = new ArrayList<>();
    for (AnnotationContext annotation : context.members) {
      if (isWhole(annotation)) {
        result.add(annotation(annotation));
        reportStrays(annotation.strays);
      }
    }
    return result;
  }

  private AnnotationDef annotation(AnnotationContext annotation) {
    Identifier key = identifier(annotation.key);
    LiteralContext written = annotation.text;
    if (written == null) {
      return new AnnotationDef(key, Optional.empty(), key.span());
    }
    StringLiteral value = lenientLiteral(written);
    return new AnnotationDef(key, Optional.of(value), key.span().to(value.span()));
  }

  /** One separator is as good as none; more are a slip of the keyboard, and one mistake. */
  void reportStrays(List<SeparatorContext> strays) {
    if (!strays.isEmpty()) {
      reportStrayTokens(strays.stream().map(SeparatorContext::getStart).toList());
    }
  }

  void reportIgnored(Token word) {
    diagnostics.warning(
        Code.IGNORED_CONSTRUCT, places.of(word), "`" + word.getText() + "` has no effect", "");
  }

  /**
   * @param separators that follow each other, at least one
   */
  void reportStrayTokens(List<Token> separators) {
    SourceSpan first = places.of(separators.get(0));
    SourceSpan all = first.to(places.of(separators.get(separators.size() - 1)));
    diagnostics.report(
        separators.size() == 1
            ? stray(all, "`" + all.text() + "` separates nothing", "it; remove it")
                .with(Fix.remove(all))
            : stray(
                    all,
                    separators.size() + " separators in a row separate nothing",
                    "them; remove them")
                .with(removal(all, separators.size())));
  }

  private static Diagnostic stray(SourceSpan at, String what, String them) {
    return Diagnostic.warning(Code.STRAY_SEPARATOR, at, what, "other compilers refuse " + them);
  }

  /** Empty when there are comments among them, which are not to be lost. */
  private static Optional<Fix> removal(SourceSpan all, int count) {
    boolean alone =
        all.text().chars().allMatch(c -> c == ',' || c == ';' || Character.isWhitespace(c));
    Fix fix = new Fix("remove the " + count + " separators", List.of(new Edit(all, "")));
    return alone ? Optional.of(fix) : Optional.empty();
  }
}
