package io.github.kitexjava.rpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells from the first eight bytes of a message how it is framed, or what it is instead.
 *
 * <p>Of messages in the compact protocol that have no frame the first byte tells all, and they may
 * be shorter. Messages of binary before it had versions begin with the length of their method's
 * name: what has such a length in its first or second word, and the first letters of a name, or the
 * length of a frame where they belong, is taken for one.
 */
final class Sniffing {
  static final int STRICT_BINARY = 0x8001;

  private static final int SNIFFED_BYTES = 8;

  /** The length of a name, the type, the sequence id and the end of an empty struct. */
  private static final int OLD_MESSAGE_BYTES = 10;

  private static final Set<String> HTTP_METHODS =
      Set.of("GET ", "POST", "PUT ", "HEAD", "DELE", "OPTI", "PATC", "CONN", "TRAC");

  private Sniffing() {}

  static MessageFraming framingOf(MessageInput input) throws IOException {
    if (input.u8(0) == MessageHeader.COMPACT) {
      return BufferedFraming.COMPACT;
    }
    input.require(SNIFFED_BYTES);
    int first = input.i32(0);
    int second = input.i32(4);
    if (second >>> 16 == TtHeaderFraming.MAGIC) {
      return TtHeaderFraming.PLAIN;
    }
    if (first >>> 16 == STRICT_BINARY) {
      return BufferedFraming.INSTANCE;
    }
    if (second >>> 16 == STRICT_BINARY || isCompact(second)) {
      return FrameFraming.INSTANCE;
    }
    if (isOldFrame(first, second, input.maxMessageBytes())) {
      return FrameFraming.INSTANCE;
    }
    if (isOldLength(first) && isLetter(second >>> 24)) {
      return BufferedFraming.INSTANCE;
    }
    throw new WireException(
        "invalid payload (first4Bytes=0x%08x, second4Bytes=0x%08x), this looks like %s"
            .formatted(first, second, guess(first)));
  }

  /** The first byte alone could be that of much else: version and type must be right too. */
  private static boolean isCompact(int begin) {
    int versionAndType = begin >>> 16 & 0xff;
    return begin >>> 24 == MessageHeader.COMPACT
        && (versionAndType & MessageHeader.VERSION_BITS) == MessageHeader.COMPACT_VERSION
        && versionAndType >>> MessageHeader.TYPE_SHIFT != 0;
  }

  private static boolean isOldFrame(int length, int name, int maxBytes) {
    return length <= maxBytes && isOldLength(name) && name <= length - OLD_MESSAGE_BYTES;
  }

  private static boolean isOldLength(int length) {
    return length > 0 && length <= MessageHeader.MAX_OLD_NAME_BYTES;
  }

  private static boolean isLetter(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_';
  }

  private static String guess(int first) {
    byte[] bytes = new byte[4];
    BigEndian.i32(bytes, 0, first);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.equals("PRI ")) {
      return "HTTP/2 or gRPC, which this port does not speak";
    }
    if (HTTP_METHODS.contains(text)) {
      return "an HTTP request, but this port speaks Thrift";
    }
    if (text.equals("HTTP")) {
      return "an HTTP response: the port called is a web server's";
    }
    if (first >>> 16 == 0x1603) {
      return "TLS, which this port does not speak";
    }
    return "no Thrift message in binary or compact, buffered, framed or with TTHeader";
  }
}
