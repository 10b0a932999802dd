package io.github.kitexjava.gen.lawless;

import org.antlr.v4.runtime.CharStreams;

/** Uses ANTLR, which only the parser may. */
public final class CallsTheParser {
  private CallsTheParser() {}

  static int size(String text) {
    return CharStreams.fromString(text).size();
  }
}
