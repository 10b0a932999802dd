package io.github.kitexjava.idl.load;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as UTF-8, and tells where it is none. */
final class SourceLoader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What Java puts in the place of bytes that are not UTF-8; a file may have it too. */
  private static final char REPLACEMENT = '\uFFFD';

  private final Diagnostics diagnostics;

  SourceLoader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a file; what is not UTF-8 is reported and replaced.
   *
   * @param path as messages name the file
   * @throws IOException when the file cannot be read at all
   */
  SourceFile read(Path file, String path) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (isUtf16(bytes)) {
      SourceFile empty = new SourceFile(path, "");
      diagnostics.error(
          Code.INVALID_UTF8,
          new SourceSpan(empty, 0, 0),
          "the file is encoded in UTF-16",
          "save it as UTF-8");
      return empty;
    }
    String text = withoutMark(new String(bytes, StandardCharsets.UTF_8));
    int valid = text.indexOf(REPLACEMENT) < 0 ? bytes.length : validPrefix(bytes);
    SourceFile source = new SourceFile(path, text);
    if (valid < bytes.length) {
      String before = withoutMark(new String(bytes, 0, valid, StandardCharsets.UTF_8));
      diagnostics.error(
          Code.INVALID_UTF8,
          new SourceSpan(source, before.length(), Math.min(before.length() + 1, text.length())),
          "the file is not valid UTF-8 from byte " + valid + " on",
          "save it as UTF-8");
    } else if (text.isBlank()) {
      diagnostics.warning(Code.EMPTY_FILE, new SourceSpan(source, 0, 0), "the file is empty", "");
    }
    return source;
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  /** How many bytes are valid UTF-8. */
  private static int validPrefix(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return in.position();
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
