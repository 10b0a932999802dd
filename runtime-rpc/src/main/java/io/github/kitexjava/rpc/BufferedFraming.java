package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryWriter;
import java.io.IOException;

/** No frame at all: a message ends where its struct ends. */
final class BufferedFraming implements MessageFraming {
  static final BufferedFraming INSTANCE = new BufferedFraming();

  private BufferedFraming() {}

  @Override
  public Transport transport() {
    return Transport.BUFFERED;
  }

  @Override
  public void receive(MessageInput input) throws IOException {
    MessageScanner scanner = new MessageScanner(input.maxMessageBytes());
    int length = input.scan(scanner);
    while (length == MessageScanner.UNFINISHED) {
      input.require(scanner.neededBytes());
      length = input.scan(scanner);
    }
    input.found(this, 0, length, length);
  }

  @Override
  public void begin(BinaryWriter out, int sequenceId, HeaderInfo info) {}

  @Override
  public void end(BinaryWriter out) {}
}
