package io.github.kitexjava.rpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells from the first eight bytes of a message how it is framed, or what it is instead. */
final class Sniffing {
  static final int STRICT_BINARY = 0x8001;

  private static final int SNIFFED_BYTES = 8;
  private static final Set<String> HTTP_METHODS =
      Set.of("GET ", "POST", "PUT ", "HEAD", "DELE", "OPTI", "PATC", "CONN", "TRAC");

  private Sniffing() {}

  static MessageFraming framingOf(MessageInput input) throws IOException {
    input.require(SNIFFED_BYTES);
    int first = input.i32(0);
    int second = input.i32(4);
    if (second >>> 16 == TtHeaderFraming.MAGIC) {
      return TtHeaderFraming.PLAIN;
    }
    if (first >>> 16 == STRICT_BINARY) {
      return BufferedFraming.INSTANCE;
    }
    if (second >>> 16 == STRICT_BINARY) {
      return FrameFraming.INSTANCE;
    }
    throw new WireException(
        "invalid payload (first4Bytes=0x%08x, second4Bytes=0x%08x), this looks like %s"
            .formatted(first, second, guess(first, second)));
  }

  private static String guess(int first, int second) {
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
    if (second >>> 24 == 0x82) {
      return "the compact protocol, but strict binary is expected";
    }
    return "no Thrift message in strict binary, buffered, framed or with TTHeader";
  }
}
