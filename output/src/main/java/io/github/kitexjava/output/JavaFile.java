package io.github.kitexjava.output;

import java.util.List;
import java.util.Optional;

/**
 * What has to be known of a Java file to add members to it.
 *
 * @param packageName empty for the unnamed package
 * @param headerEnd the offset after the package declaration, 0 without one
 * @param types top-level ones, in source order
 */
record JavaFile(
    String source,
    List<JavaToken> tokens,
    String packageName,
    int headerEnd,
    List<JavaImport> imports,
    List<JavaType> types) {
  JavaFile {
    tokens = List.copyOf(tokens);
    imports = List.copyOf(imports);
    types = List.copyOf(types);
  }

  /** Reads a file; empty if its brackets do not balance. */
  static Optional<JavaFile> read(String source) {
    List<JavaToken> tokens = JavaScanner.scan(source);
    return JavaBrackets.match(tokens)
        .map(brackets -> new JavaOutline(source, tokens, brackets).read());
  }

  /** The 1-based line of an offset. */
  int line(int offset) {
    return 1 + lineEnds(source.substring(0, offset));
  }

  /** How many lines end in a text; {@code \r\n} ends one. */
  static int lineEnds(String text) {
    int ends = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      ends += c == '\n' || (c == '\r' && !crlf) ? 1 : 0;
    }
    return ends;
  }
}
