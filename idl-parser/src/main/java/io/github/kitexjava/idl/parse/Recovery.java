package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlParser;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Gives up the smallest thing that is broken: a field, a method, a member of an enum, or else the
 * definition. A mistake deeper inside unwinds to the nearest of these, is reported there once, and
 * parsing goes on behind it.
 */
final class Recovery extends DefaultErrorStrategy {
  private final SyntaxReporter reporter;
  private int lastRecovery = -1;

  Recovery(SyntaxReporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void reportError(Parser parser, RecognitionException mistake) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      reporter.report(parser, mistake);
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException mistake) {
    int rule = parser.getContext().getRuleIndex();
    if (isMember(rule)) {
      Skipping.toNextMember((IdlParser) parser, mustMove(parser));
    } else if (isDefinition(parser.getContext())) {
      Skipping.toNextDefinition((IdlParser) parser, mustMove(parser));
    } else {
      throw mistake;
    }
    lastRecovery = parser.getInputStream().index();
  }

  /** Called when a token is missing or wrong; ANTLR's own way is to guess one. */
  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  /** Before each member, and before the other repeated and optional parts of a rule. */
  @Override
  public void sync(Parser parser) {
    ATNState state = parser.getATN().states.get(parser.getState());
    IntervalSet next = parser.getATN().nextTokens(state);
    if (!isLoopOfMembers(state)) {
      if (!inErrorRecoveryMode(parser) && !fits(parser, next)) {
        throw new InputMismatchException(parser);
      }
      return;
    }
    boolean moves = true;
    while (moves && !fits(parser, next)) {
      if (inErrorRecoveryMode(parser) && endsMembers(parser)) {
        return;
      }
      moves = skipMember(parser, state);
    }
  }

  /** Reports what stands where a member should, and returns false when there is no way on. */
  private boolean skipMember(Parser parser, ATNState state) {
    endErrorCondition(parser); // that was another place
    boolean cutOff = state.ruleIndex == IdlParser.RULE_enumDef && isBehindDefinition(parser);
    if (cutOff) { // its keyword and its name were members so far
      parser.getInputStream().seek(parser.getInputStream().index() - 2);
    }
    InputMismatchException mistake = new InputMismatchException(parser);
    reportError(parser, mistake);
    if (cutOff) {
      throw mistake;
    }
    int before = parser.getInputStream().index();
    Skipping.toNextMember((IdlParser) parser, mustMove(parser));
    lastRecovery = parser.getInputStream().index();
    return lastRecovery > before;
  }

  private static boolean fits(Parser parser, IntervalSet next) {
    return next.contains(Token.EPSILON) || next.contains(parser.getInputStream().LA(1));
  }

  /** What is missing there may follow from the mistake that is reported already. */
  private static boolean endsMembers(Parser parser) {
    TokenStream tokens = parser.getInputStream();
    int type = tokens.LA(1);
    return type == Token.EOF
        || type == IdlParser.RBRACE
        || type == IdlParser.RPAREN
        || Skipping.startsDefinition(tokens)
        || Skipping.startsItem(tokens);
  }

  private static boolean isBehindDefinition(Parser parser) {
    TokenStream tokens = parser.getInputStream();
    Token keyword = tokens.LA(1) == IdlParser.LBRACE ? tokens.LT(-2) : null;
    return keyword != null
        && keyword.getType() >= IdlParser.ENUM
        && keyword.getType() <= IdlParser.SERVICE
        && keyword.getCharPositionInLine()
            <= parser.getContext().getStart().getCharPositionInLine();
  }

  /** Two stops at one place would be a loop without end. */
  private boolean mustMove(Parser parser) {
    return parser.getInputStream().index() == lastRecovery;
  }

  private static boolean isMember(int rule) {
    return rule == IdlParser.RULE_field
        || rule == IdlParser.RULE_enumValue
        || rule == IdlParser.RULE_function;
  }

  private static boolean isDefinition(ParserRuleContext context) {
    return context.getParent() != null && context.getParent().getRuleIndex() == IdlParser.RULE_item;
  }

  private static boolean isLoopOfMembers(ATNState state) {
    boolean loop =
        state.getStateType() == ATNState.STAR_LOOP_ENTRY
            || state.getStateType() == ATNState.STAR_LOOP_BACK;
    return loop
        && (state.ruleIndex == IdlParser.RULE_structDef
            || state.ruleIndex == IdlParser.RULE_enumDef
            || state.ruleIndex == IdlParser.RULE_serviceDef
            || state.ruleIndex == IdlParser.RULE_function
            || state.ruleIndex == IdlParser.RULE_throwsClause);
  }
}
