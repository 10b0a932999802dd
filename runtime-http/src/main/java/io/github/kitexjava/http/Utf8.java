package io.github.kitexjava.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * Text of the wire: UTF-8, also where HTTP's old rule says Latin-1, because Go's peers send that.
 */
final class Utf8 {
  private Utf8() {}

  static String decode(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  /** Turns a text that was read byte by byte as Latin-1 into UTF-8, if it is that. */
  static String ofLatin1(String latin1) {
    if (latin1.chars().allMatch(c -> c < 0x80)) {
      return latin1;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(latin1.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException notUtf8) {
      return latin1;
    }
  }

  /** The reverse of {@link #ofLatin1}: a text whose characters are the bytes of its UTF-8 form. */
  static String toLatin1(String text) {
    return text.chars().allMatch(c -> c < 0x80)
        ? text
        : new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
