package io.github.kitexjava.http;

import java.util.List;
import java.util.Map;

/** Decides by the head of a request whether a peer that asks may send its body. */
@FunctionalInterface
public interface ContinueHandler {
  /**
   * Called for {@code Expect: 100-continue}, off the event loop.
   *
   * @param headers names are found whatever their case
   * @return true for 100 and the body; false for 417, which ends the request: no handler is called
   */
  boolean accept(String method, String target, Map<String, List<String>> headers);
}
