package io.github.kitexjava.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of RFC 3986 over UTF-8, as lenient as Hertz: {@code %zz} stays as it is.
 *
 * <p>Bytes that are no UTF-8 become U+FFFD.
 */
final class PercentCoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentCoding() {}

  /**
   * Decodes a part of a request target.
   *
   * @param plusIsSpace as in queries and forms, not in paths
   */
  static String decode(String text, boolean plusIsSpace) {
    if (isPlain(text, plusIsSpace)) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 3;
      } else if (c == '+' && plusIsSpace) {
        bytes.write(' ');
        i++;
      } else if (c < 0x80) {
        bytes.write(c);
        i++;
      } else {
        int codePoint = text.codePointAt(i);
        bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(codePoint);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isPlain(String text, boolean plusIsSpace) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' || (c == '+' && plusIsSpace)) {
        return false;
      }
    }
    return true;
  }

  /** Encodes a path: slashes and what RFC 3986 allows in a segment stay. */
  static String encodePath(String path) {
    return encode(path, "/-._~!$&'()*+,;=:@");
  }

  /** Encodes what cannot stand in a {@code Location}, and nothing else. */
  static String encodeLocation(String location) {
    return encode(location, "/-._~!$&'()*+,;=:@?#[]%");
  }

  private static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean letterOrDigit =
          (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
      if (letterOrDigit || (b > 0 && kept.indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b & 0xff) >> 4)).append(HEX.charAt(b & 0xf));
      }
    }
    return encoded.toString();
  }
}
