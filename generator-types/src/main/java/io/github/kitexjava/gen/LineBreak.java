package io.github.kitexjava.gen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line of code can best be broken in two.
 *
 * @param at the index of what begins the second line
 * @param inList true behind a comma, where the second line goes on at the first one's indentation
 */
record LineBreak(int at, boolean inList) {
  private static final Pattern MODIFIERS =
      Pattern.compile("\\s*(?:(?:public|protected|private|static|final|abstract) )+");

  /** Empty when there is no place for one. */
  static Optional<LineBreak> in(String line) {
    return new Finder(line).find();
  }

  private static final class Finder {
    private static final int IN_LITERAL = Integer.MAX_VALUE;

    private final String line;
    private final int start;

    /** How many brackets are open at each character; what stands in a literal is in none. */
    private final int[] depths;

    Finder(String line) {
      this.line = line;
      this.start = line.length() - line.stripLeading().length();
      this.depths = depths(line);
    }

    Optional<LineBreak> find() {
      return behind(" = ")
          .or(() -> isArm() ? behind(" -> ") : Optional.empty())
          .or(() -> before(" throws ", 0))
          .or(() -> before(" implements ", 0))
          .or(() -> line.startsWith("for (", start) ? before(" : ", 1) : Optional.empty())
          .or(() -> before(" ? ", 0))
          .or(() -> before(" : ", 0))
          .or(this::declaredName)
          .or(this::call)
          .or(this::list);
    }

    /** Of a switch. */
    private boolean isArm() {
      return line.startsWith("case ", start) || line.startsWith("default ", start);
    }

    private Optional<LineBreak> behind(String token) {
      return before(token, 0).map(found -> new LineBreak(found.at() + token.length() - 1, false));
    }

    private Optional<LineBreak> before(String token, int depth) {
      for (int i = line.indexOf(token, start); i >= 0; i = line.indexOf(token, i + 1)) {
        if (depths[i] == depth) {
          return Optional.of(new LineBreak(i + 1, false));
        }
      }
      return Optional.empty();
    }

    /** Between the type of a field or method and its name, where the name is out of sight. */
    private Optional<LineBreak> declaredName() {
      Matcher modifiers = MODIFIERS.matcher(line);
      if (!modifiers.lookingAt()) {
        return Optional.empty();
      }
      int end = line.indexOf('(', modifiers.end());
      while (end >= 0 && depths[end] != 0) {
        end = line.indexOf('(', end + 1);
      }
      boolean empty = end >= 0 && line.startsWith("()", end);
      if (end >= 0 && end < SourceLayout.WIDTH && !empty) {
        return Optional.empty();
      }
      int limit = end >= 0 ? end : line.endsWith(" =") ? line.length() - 2 : line.length();
      for (int i = limit - 1; i > modifiers.end(); i--) {
        if (depths[i] == 0 && line.charAt(i) == ' ') {
          return Optional.of(new LineBreak(i + 1, false));
        }
      }
      return Optional.empty();
    }

    /** Before the first call on the result of another. */
    private Optional<LineBreak> call() {
      return before(").", 0).filter(found -> isCall(found.at()));
    }

    private boolean isCall(int dot) {
      int end = dot + 1;
      while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
        end++;
      }
      return end < line.length() && line.charAt(end) == '(';
    }

    /** In the outermost list of arguments: before all of them, else behind the last that fits. */
    private Optional<LineBreak> list() {
      int best = -1;
      int depth = IN_LITERAL;
      for (int i = start; i < Math.min(line.length() - 1, SourceLayout.WIDTH); i++) {
        char c = line.charAt(i);
        boolean opener = c == '(' && line.charAt(i + 1) != ')';
        boolean comma = c == ',' && depths[i] != IN_LITERAL;
        boolean better = opener ? depths[i] < depth : comma && depths[i] <= depth;
        if (better) {
          best = i + 1;
          depth = depths[i];
        }
      }
      return best < 0
          ? Optional.empty()
          : Optional.of(new LineBreak(best, line.charAt(best - 1) == ','));
    }

    private static int[] depths(String line) {
      int[] depths = new int[line.length()];
      int depth = 0;
      char quote = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (quote != 0) {
          depths[i] = IN_LITERAL;
          if (c == '\\') {
            depths[++i] = IN_LITERAL;
          } else if (c == quote) {
            quote = 0;
          }
          continue;
        }
        depth -= closes(line, i) ? 1 : 0;
        depths[i] = depth;
        depth += opens(line, i) ? 1 : 0;
        quote = c == '"' || c == '\'' ? c : 0;
      }
      return depths;
    }

    /** A bracket, or the sign before type arguments, which has no space around it. */
    private static boolean opens(String line, int i) {
      char c = line.charAt(i);
      boolean typeArguments = c == '<' && i > 0 && " <".indexOf(line.charAt(i - 1)) < 0;
      return c == '(' || c == '[' || c == '{' || typeArguments;
    }

    private static boolean closes(String line, int i) {
      char c = line.charAt(i);
      return c == ')' || c == ']' || c == '}' || (c == '>' && endsTypeArguments(line, i));
    }

    /** Arrows, shifts and comparisons have a space or a hyphen before them. */
    private static boolean endsTypeArguments(String line, int i) {
      int first = i;
      while (first > 0 && line.charAt(first - 1) == '>') {
        first--;
      }
      return first > 0 && " -".indexOf(line.charAt(first - 1)) < 0;
    }
  }
}
