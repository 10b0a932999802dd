package io.github.kitexjava.output;

/** Line ends of a file, which version control may change when it checks files out. */
final class LineEnds {
  private LineEnds() {}

  /** Whether every line of a text ends as on Windows, and there is one that ends. */
  static boolean areWindows(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      return false;
    }
    while (end >= 0) {
      if (end == 0 || text.charAt(end - 1) != '\r') {
        return false;
      }
      end = text.indexOf('\n', end + 1);
    }
    return true;
  }

  /** The text, which has Unix line ends, with those of Windows. */
  static String windows(String text) {
    return text.replace("\n", "\r\n");
  }
}
