package io.github.kitexjava.idl.print;

import io.github.kitexjava.idl.ast.CommentRef;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/**
 * Puts tokens and comments into lines.
 *
 * <p>Comments before the first token of a line keep what decides their meaning: whether they stand
 * in the line of the token before, directly above the next one, or apart by an empty line. Comments
 * within a line stay between the same tokens.
 */
final class Layout {
  private static final int MAX_WIDTH = 100;
  private static final String INDENT = "  ";
  private static final String CONTINUATION = "    ";

  private final SourceWalk walk;
  private final StringBuilder out = new StringBuilder();
  private String indent = "";
  private Pending pending = Pending.LINE;
  private int emptyLines;
  private boolean opened;
  private boolean trying;

  Layout(FileDef file) {
    this.walk = new SourceWalk(file);
  }

  /** What must come before the next token. */
  private enum Pending {
    NOTHING,
    SPACE,
    /** A line of its own. */
    LINE,
    /** A new line only because a comment took the rest of the one before. */
    BROKEN_LINE
  }

  /** The next token begins a line; an empty one that the source has before it is kept. */
  void line() {
    pending = Pending.LINE;
    emptyLines = 0;
  }

  /** The next token begins a line after an empty one. */
  void paragraph() {
    pending = Pending.LINE;
    emptyLines = 1;
  }

  Layout space() {
    pending = pending == Pending.NOTHING ? Pending.SPACE : pending;
    return this;
  }

  /** A token as the source has it. */
  Layout word(SourceSpan span) {
    return put(span.text(), span.start(), span.end());
  }

  /** The token with which a node begins. */
  Layout first(String token, SourceSpan node) {
    return put(token, node.start(), node.start() + 1);
  }

  /** A token that no node of the AST stands for. */
  Layout mark(String token) {
    int start = walk.find(token);
    return put(token, start, start + token.length());
  }

  /** A separator, which the source need not have. */
  void separator() {
    if (pending == Pending.BROKEN_LINE) {
      newLine(1).append(CONTINUATION);
    }
    out.append(',');
    pending = Pending.NOTHING;
  }

  /** The comments that remain within a node come out now. */
  void endOf(SourceSpan node) {
    walk.commentsBefore(node.end()).forEach(this::inner);
    walk.passTo(node.end());
  }

  /** Opens a block; what it has stands in lines of its own. */
  void open(String bracket) {
    mark(bracket);
    indent += INDENT;
    line();
    opened = true;
  }

  /** Closes a block, in the same line when it has nothing, not even a comment. */
  void close(String bracket) {
    int start = walk.find(bracket);
    List<CommentRef> last = walk.commentsBefore(start);
    boolean empty = opened && last.isEmpty();
    line();
    comments(last);
    indent = indent.substring(INDENT.length());
    if (!empty) {
      newLine(1);
    }
    out.append(bracket);
    tokenEndsAt(start + bracket.length());
  }

  /**
   * True when a comment stands between the brackets, the last item of which ends at {@code end}.
   */
  boolean hasCommentWithin(String opening, int end, String closing) {
    int start = walk.find(opening);
    return walk.hasCommentBetween(start, walk.find(closing, Math.max(start + 1, end)));
  }

  /** Keeps what {@code content} prints if it fits into the line; else takes it back. */
  boolean fits(Runnable content) {
    if (trying) {
      content.run(); // whoever tries decides
      return true;
    }
    int length = out.length();
    Pending before = pending;
    SourceWalk.Mark place = walk.mark();
    trying = true;
    content.run();
    trying = false;
    if (out.length() - out.lastIndexOf("\n") - 1 <= MAX_WIDTH) {
      return true;
    }
    out.setLength(length);
    pending = before;
    walk.returnTo(place);
    return false;
  }

  /** The whole text, with the comments behind the last token. */
  String finish() {
    line();
    comments(walk.commentsBefore(walk.endOfText()));
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  private Layout put(String token, int start, int end) {
    List<CommentRef> before = walk.commentsBefore(start);
    if (pending == Pending.LINE) {
      Edge edge = comments(before);
      if (!out.isEmpty()) {
        newLine(edge.lineEndsTo(start));
      }
    } else {
      before.forEach(this::inner);
      if (pending == Pending.SPACE) {
        out.append(' ');
      } else if (pending == Pending.BROKEN_LINE) {
        newLine(1).append(token.equals("{") ? "" : CONTINUATION);
      }
    }
    out.append(token);
    tokenEndsAt(end);
    return this;
  }

  private void tokenEndsAt(int offset) {
    walk.passTo(offset);
    pending = Pending.NOTHING;
    opened = false;
  }

  /** Prints comments where a line may begin. */
  private Edge comments(List<CommentRef> comments) {
    Edge edge = new Edge();
    for (CommentRef comment : comments) {
      int lineEnds = edge.lineEndsTo(comment);
      if (!out.isEmpty()) {
        if (lineEnds == 0) {
          out.append(' ');
        } else {
          newLine(lineEnds);
        }
      }
      out.append(Comments.canonical(comment.raw(), indent));
      opened = false;
    }
    return edge;
  }

  private void inner(CommentRef comment) {
    if (pending == Pending.BROKEN_LINE) {
      newLine(1).append(CONTINUATION);
    } else {
      out.append(' ');
    }
    String raw = comment.raw();
    out.append(Comments.canonical(raw, indent));
    pending = Comments.isLine(raw) ? Pending.BROKEN_LINE : Pending.SPACE;
  }

  private StringBuilder newLine(int lineEnds) {
    return out.append("\n".repeat(lineEnds)).append(indent);
  }

  /** The place between the last token and the next one up to which comments are printed. */
  private final class Edge {
    private int at = walk.at();
    private boolean atComment;
    private boolean free = true; // behind a token or a comment in its line
    private boolean inLine = !out.isEmpty(); // no line end since the token
    private boolean lastEndsLine;
    private boolean apart; // behind a comment that must not be taken for the documentation of more

    int lineEndsTo(CommentRef comment) {
      Gap gap = walk.gap(at, comment.span().start());
      boolean sameLine = inLine && gap.lineEnds() == 0;
      boolean joined = gap.lineEnds() == 0 && atComment && !isParted(gap);
      int lineEnds = sameLine || joined ? 0 : lineEnds(gap);
      at = comment.span().end();
      apart = isParted(gap) && gap.lineEnds() == 0 && (gap.separated() || !lastEndsLine);
      atComment = true;
      free = sameLine;
      lastEndsLine = Comments.endsLine(comment.raw());
      inLine = sameLine && !lastEndsLine;
      return lineEnds;
    }

    /** At least one: a token stands in the next line. */
    int lineEndsTo(int token) {
      return Math.max(1, lineEnds(walk.gap(at, token)));
    }

    private int lineEnds(Gap gap) {
      if (opened) {
        return Math.min(1, gap.lineEnds());
      }
      if (isParted(gap)) {
        return 2;
      }
      return free ? Math.max(1 + emptyLines, gap.lineEnds()) : gap.lineEnds();
    }

    /** Without the separator a comment before or behind it would document what comes after it. */
    private boolean isParted(Gap gap) {
      return apart || (atComment && gap.separated() && !(inLine && gap.lineEnds() == 0));
    }
  }
}
