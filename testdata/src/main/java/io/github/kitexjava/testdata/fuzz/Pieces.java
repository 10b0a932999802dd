package io.github.kitexjava.testdata.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text cut into pieces that are the whole text when joined. */
final class Pieces {
  private static final Pattern BYTE = Pattern.compile("(?s).");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)[A-Za-z_][A-Za-z_0-9.]*+|[+-]?[0-9][A-Za-z_0-9.]*+|//[^\n]*+|\\s++"
              + "|\"[^\"]{0,200}+\"|'[^']{0,200}+'|/\\*[^*]{0,400}+\\*/|.");
  private static final Pattern LINE = Pattern.compile("(?s)[^\n]*+\n|[^\n]++");

  private Pieces() {}

  static List<String> bytes(String text) {
    return cut(BYTE, text);
  }

  static List<String> tokens(String text) {
    return cut(TOKEN, text);
  }

  static List<String> lines(String text) {
    return cut(LINE, text);
  }

  private static List<String> cut(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
