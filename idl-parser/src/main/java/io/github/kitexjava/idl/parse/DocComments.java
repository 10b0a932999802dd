package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.parse.grammar.IdlLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Finds the comments that belong to a declaration: those directly above it or, for a field or a
 * member of an enum that has none, the one behind it in its last line.
 *
 * <p>All kinds of comment count. An empty line between a comment and the declaration parts them, so
 * that a licence at the top is not the first struct's documentation.
 */
final class DocComments {
  private final List<Token> tokens;
  private final String text;

  /**
   * @param tokens all of the file, comments included, each at its index
   */
  DocComments(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /** The comment above the token; empty when there is none. */
  String above(Token first) {
    int end = first.getTokenIndex();
    int edge = first.getStartIndex();
    int start = end;
    while (start > 0 && isComment(tokens.get(start - 1))) {
      Token comment = tokens.get(start - 1);
      if (lineEnds(comment.getStopIndex() + 1, edge) > 1 || isTrailing(comment)) {
        break;
      }
      edge = comment.getStartIndex();
      start--;
    }
    return CommentText.of(text, tokens.subList(start, end));
  }

  /** The comment behind the token in the same line; empty when there is none. */
  String behind(Token last) {
    int start = last.getTokenIndex() + 1;
    int edge = last.getStopIndex() + 1;
    int end = start;
    while (end < tokens.size() && isComment(tokens.get(end))) {
      Token comment = tokens.get(end);
      if (lineEnds(edge, comment.getStartIndex()) > 0) {
        break;
      }
      edge = comment.getStopIndex() + 1;
      end++;
    }
    return CommentText.of(text, tokens.subList(start, end));
  }

  /**
   * The first comments of the file, unless they are the documentation of its first token. A
   * separator documents nothing, as it means nothing there.
   */
  String ofFile() {
    int at = 0;
    while (Skipping.isSeparator(tokens.get(at).getType())) {
      at++;
    }
    List<Token> run = new ArrayList<>();
    while (isComment(tokens.get(at)) && (run.isEmpty() || !isPartedFromNext(at - 1))) {
      run.add(tokens.get(at++));
    }
    if (run.isEmpty() || isComment(tokens.get(at))) {
      return CommentText.of(text, run);
    }
    int next = tokens.get(at).getType();
    boolean documents = next > IdlLexer.CPP_INCLUDE && !Skipping.isSeparator(next);
    return documents && !isPartedFromNext(at - 1) ? "" : CommentText.of(text, run);
  }

  /** True when there is an empty line between a token and the one behind it. */
  private boolean isPartedFromNext(int index) {
    int next = tokens.get(index + 1).getStartIndex();
    return lineEnds(tokens.get(index).getStopIndex() + 1, next) > 1;
  }

  /** True when the comment stands in the line of the token before it, whose comment it then is. */
  private boolean isTrailing(Token comment) {
    for (int i = comment.getTokenIndex() - 1; i >= 0; i--) {
      Token before = tokens.get(i);
      if (lineEnds(before.getStopIndex() + 1, comment.getStartIndex()) > 0) {
        return false;
      }
      if (!isComment(before)) {
        return true;
      }
    }
    return false;
  }

  static boolean isComment(Token token) {
    return token.getType() == IdlLexer.LINE_COMMENT || token.getType() == IdlLexer.BLOCK_COMMENT;
  }

  private int lineEnds(int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < end && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !crlf) {
        count++;
      }
    }
    return count;
  }
}
