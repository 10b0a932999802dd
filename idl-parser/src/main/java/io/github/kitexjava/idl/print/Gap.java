package io.github.kitexjava.idl.print;

/**
 * What lies between two tokens or comments.
 *
 * @param lineEnds since the last separator: none, one, or two for more, which is all that decides
 *     what a comment documents
 * @param separated true when a separator stands there, or parentheses with nothing in them
 */
record Gap(int lineEnds, boolean separated) {

  static Gap of(String text, int start, int end) {
    int lineEnds = 0;
    boolean separated = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < end && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !crlf) {
        lineEnds++;
      }
      if (",;()".indexOf(c) >= 0) {
        separated = true;
        lineEnds = 0;
      }
    }
    return new Gap(Math.min(lineEnds, 2), separated);
  }
}
