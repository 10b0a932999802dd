package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.EscapeSequence;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A string literal as bytes: {@code \xHH} is one byte, every other character its UTF-8. */
final class BinaryLiteral {
  private final StringBuilder bytes = new StringBuilder();

  /** Characters that are still to be encoded: two may be one code point. */
  private final StringBuilder text = new StringBuilder();

  private BinaryLiteral() {}

  /**
   * The bytes, each as a character of U+0000 to U+00FF.
   *
   * @param raw with its quotes; an escape that is none stands for itself
   */
  static String bytes(String raw) {
    return new BinaryLiteral().read(raw);
  }

  private String read(String raw) {
    int at = 1;
    int end = raw.length() - 1;
    while (at < end) {
      Optional<EscapeSequence> escape =
          raw.charAt(at) == '\\' && at + 1 < end
              ? EscapeSequence.read(raw, at, end)
              : Optional.empty();
      if (escape.isPresent()) {
        add(escape.get());
        at = escape.get().end();
      } else {
        text.append(raw.charAt(at++));
      }
    }
    encodeText();
    return bytes.toString();
  }

  private void add(EscapeSequence escape) {
    if (escape.isByte()) {
      encodeText();
      bytes.append(escape.value());
    } else {
      text.append(escape.value());
    }
  }

  private void encodeText() {
    for (byte b : text.toString().getBytes(StandardCharsets.UTF_8)) {
      bytes.append((char) (b & 0xFF));
    }
    text.setLength(0);
  }
}
