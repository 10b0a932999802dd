package io.github.kitexjava.idl.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.junit.jupiter.api.Test;

class VisibleTokensTest {
  private final VisibleTokens tokens = of("/* a */ struct // b\n S { # c\n } // d");

  @Test
  void commentsAreNotSeenInEitherDirection() {
    assertThat(tokens.LT(-1)).isNull();
    assertThat(tokens.LA(1)).isEqualTo(IdlLexer.STRUCT);
    assertThat(tokens.LA(3)).isEqualTo(IdlLexer.LBRACE);
    tokens.consume();
    assertThat(tokens.LA(-1)).isEqualTo(IdlLexer.STRUCT);
    assertThat(tokens.LA(1)).isEqualTo(IdlLexer.IDENTIFIER);
    assertThat(tokens.size()).isEqualTo(5);
  }

  @Test
  void theEndIsSeenFromAnyDistanceAndCannotBeConsumed() {
    assertThat(tokens.LA(5)).isEqualTo(Token.EOF);
    assertThat(tokens.LA(50)).isEqualTo(Token.EOF);
    tokens.seek(50);
    assertThat(tokens.index()).isEqualTo(4);
    assertThatThrownBy(tokens::consume).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsHiddenOnTheWayIsGoneAfterARefresh() {
    tokens.consume();
    ((WritableToken) tokens.get(2)).setChannel(Token.HIDDEN_CHANNEL);
    assertThat(tokens.LA(2)).isEqualTo(IdlLexer.LBRACE);
    tokens.refresh();
    assertThat(tokens.LA(-1)).isEqualTo(IdlLexer.STRUCT);
    assertThat(tokens.LA(1)).isEqualTo(IdlLexer.IDENTIFIER);
    assertThat(tokens.LA(2)).isEqualTo(IdlLexer.RBRACE);
  }

  @Test
  void textIsThatOfTheTokensWithoutTheSpaceBetweenThem() {
    assertThat(tokens.getText(tokens.get(1), tokens.get(3))).isEqualTo("S{# c}");
  }

  private static VisibleTokens of(String text) {
    List<Token> all = QuickLexer.read(text, new Utf16CharStream(text, "test")).orElseThrow();
    return new VisibleTokens(all, "test");
  }
}
