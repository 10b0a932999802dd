package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.io.IOException;
import java.util.function.IntFunction;

/** No frame at all: a message ends where its struct ends. */
final class BufferedFraming implements MessageFraming {
  static final BufferedFraming INSTANCE = new BufferedFraming(BinaryScanner::new);
  static final BufferedFraming COMPACT = new BufferedFraming(CompactScanner::new);

  private final IntFunction<MessageScanner> scanners;

  /**
   * @param scanners take the most bytes that a message may have
   */
  private BufferedFraming(IntFunction<MessageScanner> scanners) {
    this.scanners = scanners;
  }

  @Override
  public Transport transport() {
    return Transport.BUFFERED;
  }

  @Override
  public void receive(MessageInput input) throws IOException {
    MessageScanner scanner = scanners.apply(input.maxMessageBytes());
    int length = input.scan(scanner);
    while (length == MessageScanner.UNFINISHED) {
      input.require(scanner.neededBytes());
      length = input.scan(scanner);
    }
    input.found(this, 0, length, length);
  }

  @Override
  public void receivePart(MessageInput input) {
    input.found(this, 0, input.available(), input.available());
  }

  @Override
  public void begin(BinaryWriter out, int sequenceId, HeaderInfo info) {}

  @Override
  public void end(BinaryWriter out) {}
}
