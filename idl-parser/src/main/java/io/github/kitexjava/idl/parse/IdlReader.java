package io.github.kitexjava.idl.parse;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.ast.CommentRef;
import io.github.kitexjava.idl.ast.Definition;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.ast.HeaderDef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ItemContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.LateAnnotationsContext;
import io.github.kitexjava.idl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
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
  private final VisibleTokens tokens;
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
    FileTokens read = FileTokens.read(places, diagnostics);
    new AllowComments(source, diagnostics).read(read.all());
    tokens = new VisibleTokens(read.all(), source.path());
    parsable = NestingCheck.passes(read.all(), places, diagnostics);
    new ContextualKeywords(tokens, places, diagnostics).adapt();
    parser = new IdlParser(tokens);
    parser.removeErrorListeners();
    reporter = new SyntaxReporter(places, diagnostics, read.cutOff());
    docs = new DocComments(read.all(), source.text());
    builder = new ItemBuilder(places, diagnostics, docs);
  }

  /** Parses a file; what cannot be read is reported and left out. */
  public static FileDef read(SourceFile source, Diagnostics diagnostics) {
    requireNonNull(source, "source");
    return new IdlReader(source, requireNonNull(diagnostics, "diagnostics")).readAll();
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
      reporter.unexpectedItem(tokens);
      if (!readAsMeant()) {
        complete = false;
        Skipping.toNextItem(tokens, this::isKnownMistake);
        return;
      }
    }
    ItemContext item = parseItem();
    Optional<HeaderDef> header = builder.header(item);
    Optional<Definition> definition = builder.definition(item, lateAnnotations(item));
    header.ifPresent(this::addHeader);
    definition.ifPresent(definitions::add);
    complete &= header.isPresent() || definition.isPresent();
    skipSeparators(endsWithBrace(item));
  }

  /**
   * {@code strcut S}, which is reported, is read as a struct, so that its own mistakes are told.
   */
  private boolean readAsMeant() {
    OptionalInt keyword = ItemAdvice.meant(tokens, places);
    keyword.ifPresent(type -> ((WritableToken) tokens.get(tokens.index())).setType(type));
    return keyword.isPresent();
  }

  /** Such as {@code strcut S}: not a part of the mistake before it. */
  private boolean isKnownMistake() {
    boolean word = tokens.LA(1) == IdlParser.IDENTIFIER;
    return word
        && (ItemAdvice.replacement(tokens, places).isPresent()
            || ItemAdvice.of(tokens, places).isKnown());
  }

  private List<CommentRef> comments() {
    List<CommentRef> comments = new ArrayList<>();
    for (Token token : tokens.all()) {
      if (DocComments.isComment(token)) {
        comments.add(new CommentRef(places.of(token)));
      }
    }
    return comments;
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
    for (int i = start; i < tokens.size(); i++) {
      if (!item.isEmpty() && startsNext(tokens.get(i), item)) {
        break;
      }
      item.add(tokens.get(i));
    }
    complete &= new NestedDefinitions(item, places, diagnostics).takeOut();
    new ForeignMethods(item, places, diagnostics).takeOut();
    complete &= new Slips(item, places, diagnostics).repair();
    tokens.refresh();
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
    List<Token> strays = new ArrayList<>();
    boolean stray = allStray;
    while (Skipping.isSeparator(tokens.LA(1))) {
      if (stray) {
        strays.add(tokens.get(tokens.index()));
      }
      stray = true;
      tokens.consume();
    }
    if (!strays.isEmpty()) {
      builder.reportStrays(strays);
    }
  }
}
