package io.github.kitexjava.idl.print;

import io.github.kitexjava.idl.ast.CommentRef;
import io.github.kitexjava.idl.ast.FileDef;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the source beside the printer, so that each comment comes out before the very token
 * that it stands before.
 */
final class SourceWalk {
  private final String text;
  private final List<CommentRef> comments;
  private int at;
  private int nextComment;

  SourceWalk(FileDef file) {
    this.text = file.source().text();
    this.comments = file.comments();
  }

  /** The end of the last token. */
  int at() {
    return at;
  }

  /** Everything before {@code offset} is printed. */
  void passTo(int offset) {
    at = Math.max(at, offset);
  }

  Gap gap(int start, int end) {
    return Gap.of(text, start, end);
  }

  /**
   * Where the next {@code token} begins; between here and there nothing else is told by the AST.
   */
  int find(String token) {
    return find(token, at);
  }

  /** Where the first {@code token} from {@code start} on begins that is not in a comment. */
  int find(String token, int start) {
    int comment = nextComment;
    int offset = start;
    while (offset < text.length()) {
      while (comment < comments.size() && comments.get(comment).span().start() < offset) {
        comment++;
      }
      if (comment < comments.size() && comments.get(comment).span().start() == offset) {
        offset = comments.get(comment).span().end();
      } else if (text.startsWith(token, offset)) {
        return offset;
      } else {
        offset++;
      }
    }
    throw new IllegalArgumentException(
        "no `" + token + "` after offset " + start + " (expected a file without syntax errors)");
  }

  /** Takes the comments that begin before {@code offset}. */
  List<CommentRef> commentsBefore(int offset) {
    List<CommentRef> result = new ArrayList<>();
    while (hasCommentBefore(offset)) {
      result.add(comments.get(nextComment++));
    }
    return result;
  }

  boolean hasCommentBefore(int offset) {
    return nextComment < comments.size() && comments.get(nextComment).span().start() < offset;
  }

  boolean hasCommentBetween(int start, int end) {
    int comment = nextComment;
    while (comment < comments.size() && comments.get(comment).span().start() < start) {
      comment++;
    }
    return comment < comments.size() && comments.get(comment).span().start() < end;
  }

  int endOfText() {
    return text.length();
  }

  /** A place to return to. */
  Mark mark() {
    return new Mark(at, nextComment);
  }

  void returnTo(Mark mark) {
    at = mark.at;
    nextComment = mark.nextComment;
  }

  record Mark(int at, int nextComment) {}
}
