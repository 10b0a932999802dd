package io.github.kitexjava.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;

/**
 * A change of a file that is not UTF-8, in the form that {@code git apply} takes: a patch is text,
 * so the bytes are compressed and written with 85 letters, as git's own {@code --binary} does.
 */
final class BinaryPatch {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

  private static final int BYTES_OF_A_LINE = 52;
  private static final int BYTES_OF_A_GROUP = 4;
  private static final int LETTERS_OF_A_GROUP = 5;
  private static final String NO_FILE = "0".repeat(40);

  private BinaryPatch() {}

  /** Whether a text patch could not hold the bytes. */
  static boolean isNeededFor(byte[] content) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).chars().anyMatch(c -> c == 0);
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  /** What stands below the heading, which names the file and its mode. */
  static String of(Verdict verdict, byte[] before, byte[] after) {
    String old = verdict == Verdict.CREATE ? NO_FILE : objectName(before);
    String fresh = verdict == Verdict.REMOVE ? NO_FILE : objectName(after);
    return "index %s..%s\nGIT binary patch\n%s%s"
        .formatted(old, fresh, literal(after), literal(before));
  }

  private static String literal(byte[] content) {
    StringBuilder text = new StringBuilder("literal " + content.length + "\n");
    byte[] packed = packed(content);
    for (int from = 0; from < packed.length; from += BYTES_OF_A_LINE) {
      int size = Math.min(BYTES_OF_A_LINE, packed.length - from);
      text.append((char) (size <= 26 ? 'A' + size - 1 : 'a' + size - 27));
      for (int i = from; i < from + size; i += BYTES_OF_A_GROUP) {
        appendGroup(packed, i, text);
      }
      text.append('\n');
    }
    return text.append('\n').toString();
  }

  /** Four bytes, with zeros after the last one, as a number in base 85. */
  private static void appendGroup(byte[] bytes, int from, StringBuilder text) {
    long value = 0;
    for (int i = from; i < from + BYTES_OF_A_GROUP; i++) {
      value = (value << 8) | (i < bytes.length ? bytes[i] & 0xff : 0);
    }
    char[] letters = new char[LETTERS_OF_A_GROUP];
    for (int i = LETTERS_OF_A_GROUP - 1; i >= 0; i--) {
      letters[i] = LETTERS.charAt((int) (value % LETTERS.length()));
      value /= LETTERS.length();
    }
    text.append(letters);
  }

  private static byte[] packed(byte[] content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** By which git knows a content. */
  private static String objectName(byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(("blob " + content.length + "\0").getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
