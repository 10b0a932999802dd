package io.github.kitexjava.idl.parse;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.ast.CommentRef;
import io.github.kitexjava.idl.ast.Definition;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.ast.HeaderDef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ItemContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.LateAnnotationsContext;
import io.github.kitexjava.idl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Parses one file.
 *
 * <p>It goes item by item: first fast, and only for an item with a mistake a second time with
 * recovery and messages. Only such an item gets a parse tree, which ends with it.
 */
public final class IdlReader {
  private final SourceFile source;
  private final Diagnostics diagnostics;
  private final Places places;
  private final CommonTokenStream tokens;
  private final IdlParser parser;
  private final SyntaxReporter reporter;
  private final ItemBuilder builder;
  private final DocComments docs;
  private final boolean parsable;
  private final List<HeaderDef> headers = new ArrayList<>();
  private final List<Definition> definitions = new ArrayList<>();
  private boolean complete = true;

  private IdlReader(SourceFile source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    places = new Places(source);
    tokens = new CommonTokenStream(lexer(source));
    tokens.fill();
    new AllowComments(source, diagnostics).read(tokens.getTokens());
    LexicalCheck lexical = new LexicalCheck(tokens.getTokens(), places, diagnostics);
    lexical.check();
    tokens.seek(0); // the first of them may be hidden now
    parsable = NestingCheck.passes(tokens.getTokens(), places, diagnostics);
    new ContextualKeywords(visible(), places, diagnostics).adapt();
    parser = new IdlParser(tokens);
    parser.removeErrorListeners();
    reporter = new SyntaxReporter(places, diagnostics, lexical.foundUnterminated());
    docs = new DocComments(tokens.getTokens(), source.text());
    builder = new ItemBuilder(places, diagnostics, docs);
  }

  /** Parses a file; what cannot be read is reported and left out. */
  public static FileDef read(SourceFile source, Diagnostics diagnostics) {
    requireNonNull(source, "source");
    return new IdlReader(source, requireNonNull(diagnostics, "diagnostics")).readAll();
  }

  private static TokenSource lexer(SourceFile source) {
    CharStream stream = new Utf16CharStream(source.text(), source.path());
    Optional<List<Token>> tokens = QuickLexer.read(source.text(), stream);
    if (tokens.isPresent()) {
      return new ListTokenSource(tokens.get(), source.path());
    }
    IdlLexer lexer = new IdlLexer(stream);
    lexer.removeErrorListeners();
    return lexer;
  }

  private FileDef readAll() {
    if (parsable) {
      while (tokens.LA(1) != Token.EOF) {
        readItem();
      }
    }
    return new FileDef(
        source, docs.ofFile(), headers, definitions, comments(), complete && parsable);
  }

  private void readItem() {
    if (Skipping.isSeparator(tokens.LA(1))) {
      skipSeparators(true);
      return;
    }
    if (!Skipping.isItemKeyword(tokens.LA(1))) {
      complete = false;
      reporter.unexpectedItem(tokens);
      Skipping.toNextItem(tokens, this::isKnownMistake);
      return;
    }
    ItemContext item = parseItem();
    Optional<HeaderDef> header = builder.header(item);
    Optional<Definition> definition = builder.definition(item, lateAnnotations(item));
    header.ifPresent(this::addHeader);
    definition.ifPresent(definitions::add);
    complete &= header.isPresent() || definition.isPresent();
    skipSeparators(endsWithBrace(item));
  }

  /** Such as {@code strcut S}: not a part of the mistake before it. */
  private boolean isKnownMistake() {
    boolean word = tokens.LA(1) == IdlParser.IDENTIFIER;
    return word
        && (ItemAdvice.replacement(tokens, places).isPresent()
            || ItemAdvice.of(tokens, places).isKnown());
  }

  private List<CommentRef> comments() {
    return tokens.getTokens().stream()
        .filter(DocComments::isComment)
        .map(t -> new CommentRef(places.of(t)))
        .toList();
  }

  private List<Token> visible() {
    return tokens.getTokens().stream()
        .filter(t -> t.getChannel() == Token.DEFAULT_CHANNEL)
        .toList();
  }

  private ItemContext parseItem() {
    int start = tokens.index();
    try {
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      parser.setErrorHandler(new BailErrorStrategy());
      parser.setBuildParseTree(false);
      return parser.item();
    } catch (ParseCancellationException e) {
      tokens.seek(start);
      repair(start);
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(new Recovery(reporter));
      parser.setBuildParseTree(true); // messages name what stands around a mistake
      return parser.item();
    }
  }

  /** Puts right what would become several messages; the parser then reports the rest. */
  private void repair(int start) {
    List<Token> item = new ArrayList<>();
    for (Token token : tokens.getTokens().subList(start, tokens.size())) {
      boolean visible = token.getChannel() == Token.DEFAULT_CHANNEL;
      if (visible && !item.isEmpty() && startsNext(token, item)) {
        break;
      }
      if (visible) {
        item.add(token);
      }
    }
    complete &= new NestedDefinitions(item, places, diagnostics).takeOut();
    complete &= new Slips(item, places, diagnostics).repair();
  }

  private static boolean startsNext(Token token, List<Token> item) {
    return Skipping.isItemKeyword(token.getType())
        && token.getLine() > item.get(item.size() - 1).getLine()
        && token.getCharPositionInLine() <= item.get(0).getCharPositionInLine();
  }

  /** thriftgo takes the annotations of a constant behind its separator too. */
  private Optional<LateAnnotationsContext> lateAnnotations(ItemContext item) {
    boolean late =
        item.constant != null
            && item.constant.exception == null
            && Skipping.isSeparator(tokens.LA(1))
            && tokens.LA(2) == IdlParser.LPAREN;
    if (!late) {
      return Optional.empty();
    }
    parser.setErrorHandler(new Recovery(reporter));
    try {
      return Optional.of(parser.lateAnnotations());
    } catch (RecognitionException e) {
      Skipping.toNextItem(tokens, this::isKnownMistake); // reported on the way here
      return Optional.empty();
    }
  }

  private void addHeader(HeaderDef header) {
    headers.add(header);
    if (!definitions.isEmpty()) {
      diagnostics.error(
          Code.HEADER_TOO_LATE,
          header.span(),
          "a header stands behind the first definition",
          "move it to the top of the file");
    }
  }

  private static boolean endsWithBrace(ItemContext item) {
    return item.struct != null || item.enumeration != null || item.service != null;
  }

  private void skipSeparators(boolean allStray) {
    boolean stray = allStray;
    while (Skipping.isSeparator(tokens.LA(1))) {
      if (stray) {
        builder.reportStray(tokens.LT(1));
      }
      stray = true;
      tokens.consume();
    }
  }
}
