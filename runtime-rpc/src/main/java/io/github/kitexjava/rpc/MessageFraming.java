package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.io.IOException;

/** One way to tell messages apart on a connection. Stateless. */
sealed interface MessageFraming permits BufferedFraming, FrameFraming, TtHeaderFraming {
  Transport transport();

  /** Waits until the whole message is in the buffer and tells {@code input} where it is. */
  void receive(MessageInput input) throws IOException;

  /**
   * Tells {@code input} where a message is whose rest will not come, as far as it came.
   *
   * @throws IOException if it did not come as far as its head, or is none
   */
  void receivePart(MessageInput input) throws IOException;

  /**
   * Writes, or leaves room for, what stands before a message.
   *
   * @param out empty
   * @param info where there is a header; elsewhere it is lost
   */
  void begin(BinaryWriter out, int sequenceId, HeaderInfo info);

  /** Fills in what stands before the message, which is complete now. */
  void end(BinaryWriter out);
}
