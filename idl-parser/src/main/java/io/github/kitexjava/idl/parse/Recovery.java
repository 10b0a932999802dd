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

  @Override
  public void sync(Parser parser) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    ATNState state = parser.getATN().states.get(parser.getState());
    IntervalSet next = parser.getATN().nextTokens(state);
    if (next.contains(Token.EPSILON) || next.contains(parser.getInputStream().LA(1))) {
      return;
    }
    InputMismatchException mistake = new InputMismatchException(parser);
    if (!isLoopOfMembers(state)) {
      throw mistake;
    }
    boolean cutOff = state.ruleIndex == IdlParser.RULE_enumDef && isBehindDefinition(parser);
    if (cutOff) { // its keyword and its name were members so far
      parser.getInputStream().seek(parser.getInputStream().LT(-2).getTokenIndex());
      mistake = new InputMismatchException(parser);
    }
    reportError(parser, mistake);
    if (cutOff) {
      throw mistake;
    }
    Skipping.toNextMember((IdlParser) parser, mustMove(parser));
    lastRecovery = parser.getInputStream().index();
  }

  private static boolean isBehindDefinition(Parser parser) {
    TokenStream tokens = parser.getInputStream();
    Token keyword = tokens.LA(1) == IdlParser.LBRACE ? tokens.LT(-2) : null;
    return keyword != null
        && keyword.getType() >= IdlParser.ENUM
        && keyword.getType() <= IdlParser.SERVICE
        && keyword.getCharPositionInLine() <= parser.getContext().getStart().getCharPositionInLine();
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
