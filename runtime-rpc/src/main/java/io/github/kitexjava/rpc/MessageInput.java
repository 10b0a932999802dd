package io.github.kitexjava.rpc;

import io.github.kitexjava.thrift.BinaryReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The receiving half of a connection: its buffer and where in it the current message is.
 *
 * <p>Messages are decoded in this buffer, nothing is copied. It grows only as bytes arrive, so that
 * an announced length costs nothing until it is paid for, and shrinks again while the connection
 * waits.
 */
final class MessageInput {
  /** Held by a connection that waits; takes a message of about a kilobyte in one read. */
  static final int MAX_IDLE_BYTES = 1_280;

  private static final int FIRST_BYTES = 256;

  /**
   * The most one read asks for. The JDK keeps a native buffer of that size for each thread that
   * reads, so more would cost more memory than the system calls it saves.
   */
  private static final int MAX_READ_BYTES = 64 * 1_024;

  /** Told what happens, so that somebody else can end a connection that makes no progress. */
  interface Watch {
    Watch NOBODY = new Watch() {};

    /** The first byte of a message is there; the connection no longer idles. */
    default void begun() throws IOException {}

    /** Another {@link #PROGRESS_BYTES} of the message came. */
    default void progressed() {}
  }

  /** A slow peer earns another timeout by each such block; one byte a second earns none. */
  static final int PROGRESS_BYTES = 64 * 1_024;

  private final InputStream in;
  private final int maxMessageBytes;
  private final Watch watch;
  private byte[] buffer = new byte[FIRST_BYTES];
  private int head;
  private int tail;
  private final HeaderInfo info = new HeaderInfo();
  private MessageFraming framing = FrameFraming.INSTANCE;
  private int messageStart;
  private int messageEnd;
  private int framedEnd;
  private int sinceProgress;
  private boolean multiplexed;

  MessageInput(InputStream in, int maxMessageBytes, Watch watch) {
    this.in = in;
    this.maxMessageBytes = maxMessageBytes;
    this.watch = watch;
  }

  int maxMessageBytes() {
    return maxMessageBytes;
  }

  byte[] buffer() {
    return buffer;
  }

  /** Of the current message. */
  MessageFraming framing() {
    return framing;
  }

  /** What the current message's header says; empty without one. Valid until the next message. */
  HeaderInfo info() {
    return info;
  }

  /** Whether the sender takes the answer to the current message out of order. */
  boolean isMultiplexed() {
    return multiplexed;
  }

  /** Called by the framing. */
  void multiplexed(boolean outOfOrder) {
    multiplexed = outOfOrder;
  }

  int messageStart() {
    return messageStart;
  }

  int messageEnd() {
    return messageEnd;
  }

  /** Reads the current message from this place on. */
  BinaryReader reader(int from) {
    return new BinaryReader(buffer, from, messageEnd - from);
  }

  /** Of the message and what stands before it. */
  int receivedBytes() {
    return framedEnd - head;
  }

  /** Whether bytes of a further message are here already. */
  boolean hasMore() {
    return tail > head;
  }

  /**
   * Waits for a message and recognises its framing.
   *
   * @return false if the peer closed instead of sending one
   * @throws WireException if this is no message or one above the limit
   * @throws EOFException if the peer closed in the middle of one
   */
  boolean receive() throws IOException {
    if (!awaitFirstByte()) {
      return false;
    }
    sinceProgress = 0;
    watch.begun();
    info.clear();
    multiplexed = false;
    Sniffing.framingOf(this).receive(this);
    return true;
  }

  /**
   * Takes as the current message what has come of it, when the rest will not come.
   *
   * @throws IOException if it did not come as far as its head, or is none
   */
  void receivePart() throws IOException {
    Sniffing.framingOf(this).receivePart(this);
  }

  /** The current message is done with; the next begins behind it. */
  void consume() {
    head = framedEnd;
    if (head == tail) {
      head = 0;
      tail = 0;
    }
  }

  private boolean awaitFirstByte() throws IOException {
    if (tail > head) {
      return true;
    }
    if (buffer.length > MAX_IDLE_BYTES) {
      buffer = new byte[MAX_IDLE_BYTES];
    }
    int count = in.read(buffer, 0, buffer.length);
    if (count < 0) {
      return false;
    }
    tail = count;
    return true;
  }

  /** Waits until this many bytes are here, counted from the first of the message. */
  void require(int bytes) throws IOException {
    while (tail - head < bytes) {
      makeRoom(bytes);
      int count = in.read(buffer, tail, Math.min(buffer.length - tail, MAX_READ_BYTES));
      if (count < 0) {
        throw new EOFException(
            "closed by the peer after %d bytes of a message".formatted(tail - head));
      }
      tail += count;
      sinceProgress += count;
      if (sinceProgress >= PROGRESS_BYTES) {
        sinceProgress = 0;
        watch.progressed();
      }
    }
  }

  private void makeRoom(int bytes) {
    if (head > 0 && head + bytes > buffer.length) {
      System.arraycopy(buffer, head, buffer, 0, tail - head);
      tail -= head;
      head = 0;
    }
    if (tail == buffer.length) {
      int doubled = Math.max(2 * buffer.length, MAX_IDLE_BYTES);
      int announced = Math.min(bytes, MAX_READ_BYTES);
      buffer = Arrays.copyOf(buffer, Math.max(announced, Math.min(doubled, bytes + FIRST_BYTES)));
    }
  }

  /** How many bytes are here, counted from the first of the message. */
  int available() {
    return tail - head;
  }

  /** The byte at this offset from the first byte. */
  int u8(int offset) {
    return buffer[head + offset] & 0xff;
  }

  /** The number at this offset from the first byte. */
  int i32(int offset) {
    return BigEndian.i32(buffer, head + offset);
  }

  int scan(MessageScanner scanner) throws WireException {
    return scanner.scan(buffer, head, tail);
  }

  /** The number of two bytes at this offset from the first byte. */
  int u16(int offset) {
    return BigEndian.u16(buffer, head + offset);
  }

  /** Called by the framing: where a header's blocks are, counted from the first byte. */
  void readHeader(int from, int to) throws WireException {
    TtHeader.read(buffer, head + from, head + to, info);
  }

  /**
   * Called by the framing: where the message is and where the next one begins, counted from the
   * first byte.
   */
  void found(MessageFraming how, int offset, int length, int end) {
    framing = how;
    framedEnd = head + end;
    messageStart = head + offset;
    messageEnd = messageStart + length;
  }
}
