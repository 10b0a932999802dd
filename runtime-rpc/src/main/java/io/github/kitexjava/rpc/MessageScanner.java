package io.github.kitexjava.rpc;

/**
 * Finds the end of a message that no frame announces, in the bytes that have come so far.
 *
 * <p>Goes on where it stopped when more bytes are there, so that a message that dribbles in is
 * looked at once only.
 */
sealed interface MessageScanner permits BinaryScanner, CompactScanner {
  int UNFINISHED = -1;

  /** Levels of structs and containers, the argument struct included; as Kitex and libthrift. */
  int MAX_DEPTH = 64;

  /** How many bytes must be there before scanning again is of use. */
  int neededBytes();

  /**
   * Looks at the bytes from {@code start}, where the message begins, to {@code end}.
   *
   * @return the length of the message, or {@link #UNFINISHED}
   * @throws WireException if no message begins like this, or only one above the limit
   */
  int scan(byte[] buffer, int start, int end) throws WireException;
}
