package io.github.kitexjava.output;

/** The source of one method in a generated file, with the comment before it. */
final class FreshText {
  private FreshText() {}

  /** The offset where the comment before the method begins, or the method itself. */
  static int start(JavaFile file, JavaMethod method) {
    int previousEnd = file.tokens().get(method.firstToken() - 1).end();
    int start = previousEnd;
    while (start < method.start() && Character.isWhitespace(file.source().charAt(start))) {
      start++;
    }
    return start;
  }

  /** The white space before the method on its line. */
  static String indentOf(JavaFile file, JavaMethod method) {
    return UserLayout.lineIndent(file.source(), method.start());
  }
}
