package io.github.kitexjava.it;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * What a conversation must come to, from {@code interop/transcript.txt}. A line that begins with
 * {@code (go server)}, say, holds where that side is of that language.
 */
final class GoTranscript {
  private GoTranscript() {}

  /**
   * @param transport a line may hold only for those with a header, or only for those without
   */
  static List<String> of(String client, String server, String transport) throws IOException {
    String ofTransport = transport.startsWith("TTHEADER") ? "(header) " : "(no header) ";
    String ofClient = "(" + client + " client) ";
    String ofServer = "(" + server + " server) ";
    return Files.readAllLines(Tool.CHECKOUT.resolve("interop/transcript.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> without(ofTransport, without(ofServer, without(ofClient, line))))
        .filter(line -> !line.startsWith("("))
        .toList();
  }

  private static String without(String prefix, String line) {
    return line.startsWith(prefix) ? line.substring(prefix.length()) : line;
  }
}
