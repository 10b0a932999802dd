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

  static List<String> of(String client, String server) throws IOException {
    String ofClient = "(" + client + " client) ";
    String ofServer = "(" + server + " server) ";
    return Files.readAllLines(Tool.CHECKOUT.resolve("interop/transcript.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> without(ofServer, without(ofClient, line)))
        .filter(line -> !line.startsWith("("))
        .toList();
  }

  private static String without(String prefix, String line) {
    return line.startsWith(prefix) ? line.substring(prefix.length()) : line;
  }
}
