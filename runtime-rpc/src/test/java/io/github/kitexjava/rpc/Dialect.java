package io.github.kitexjava.rpc;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TIOStreamTransport;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransport;

/**
 * Each way in which a server takes messages: a protocol, written by Apache's library, in a frame.
 */
enum Dialect {
  BUFFERED(Frame.NONE, Language.STRICT_BINARY),
  BUFFERED_OLD(Frame.NONE, Language.OLD_BINARY),
  BUFFERED_COMPACT(Frame.NONE, Language.COMPACT),
  FRAMED(Frame.LENGTH, Language.STRICT_BINARY),
  FRAMED_OLD(Frame.LENGTH, Language.OLD_BINARY),
  FRAMED_COMPACT(Frame.LENGTH, Language.COMPACT),
  TTHEADER(Frame.HEADER, Language.STRICT_BINARY),
  TTHEADER_FRAMED(Frame.HEADER_AND_LENGTH, Language.STRICT_BINARY);

  /** What stands before a message. */
  private enum Frame {
    NONE,
    LENGTH,
    HEADER,
    HEADER_AND_LENGTH
  }

  /** How a message is written. */
  private enum Language {
    STRICT_BINARY,
    OLD_BINARY,
    COMPACT;

    TProtocol over(TTransport transport) {
      return switch (this) {
        case STRICT_BINARY -> new TBinaryProtocol(transport, true, true);
        case OLD_BINARY -> new TBinaryProtocol(transport, false, false);
        case COMPACT -> new TCompactProtocol(transport);
      };
    }
  }

  private static final int HEADER_BYTES = 18;

  private final Frame frame;
  private final Language language;

  Dialect(Frame frame, Language language) {
    this.frame = frame;
    this.language = language;
  }

  /** Writes the fields of a struct. */
  @FunctionalInterface
  interface Body {
    void write(TProtocol out) throws TException;

    /** One string in field 1. */
    static Body text(String text) {
      return out -> {
        out.writeFieldBegin(new TField("text", TType.STRING, (short) 1));
        out.writeString(text);
        out.writeFieldEnd();
      };
    }
  }

  /**
   * What a server answered.
   *
   * @param typeId of an exception; -1 for a reply
   * @param text of an exception; of a reply the string that is its result
   */
  record Received(int type, String name, int sequenceId, int typeId, String text) {}

  boolean isBuffered() {
    return frame == Frame.NONE;
  }

  /** Where the message begins. */
  int offset() {
    return switch (frame) {
      case NONE -> 0;
      case LENGTH -> 4;
      case HEADER -> HEADER_BYTES;
      case HEADER_AND_LENGTH -> HEADER_BYTES + 4;
    };
  }

  byte[] ping(String text) {
    return message(TMessageType.CALL, "ping", 7, Body.text(text));
  }

  byte[] message(byte type, String method, int sequenceId, Body body) {
    try {
      TMemoryBuffer buffer = new TMemoryBuffer(256);
      TProtocol out = language.over(buffer);
      out.writeMessageBegin(new TMessage(method, type, sequenceId));
      out.writeStructBegin(new TStruct(method + "_args"));
      body.write(out);
      out.writeFieldStop();
      out.writeStructEnd();
      out.writeMessageEnd();
      return framed(Arrays.copyOf(buffer.getArray(), buffer.length()));
    } catch (TException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] framed(byte[] message) {
    ByteBuffer all = ByteBuffer.allocate(offset() + message.length);
    if (frame == Frame.HEADER || frame == Frame.HEADER_AND_LENGTH) {
      all.putInt(all.capacity() - 4).putInt(0x1000_0000).putInt(7).putShort((short) 1).putInt(0);
    }
    if (frame == Frame.LENGTH || frame == Frame.HEADER_AND_LENGTH) {
      all.putInt(message.length);
    }
    return all.put(message).array();
  }

  /** Waits for one message in this dialect. */
  Received receive(DataInputStream in) throws IOException {
    try {
      return read(language.over(unframed(in)));
    } catch (TException e) {
      throw new IOException(e);
    }
  }

  private TTransport unframed(DataInputStream in) throws IOException, TException {
    if (frame == Frame.NONE) {
      return new TIOStreamTransport(in);
    }
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    int start = 0;
    if (frame != Frame.LENGTH) {
      start = 10 + 4 * ByteBuffer.wrap(bytes).getShort(8) + offset() - HEADER_BYTES;
    }
    return new TMemoryInputTransport(bytes, start, bytes.length - start);
  }

  private static Received read(TProtocol in) throws TException {
    TMessage message = in.readMessageBegin();
    if (message.type == TMessageType.EXCEPTION) {
      TApplicationException failure = TApplicationException.readFrom(in);
      return new Received(
          message.type,
          message.name,
          message.seqid,
          failure.getType(),
          String.valueOf(failure.getMessage()));
    }
    in.readStructBegin();
    String text = "";
    for (TField field = in.readFieldBegin();
        field.type != TType.STOP;
        field = in.readFieldBegin()) {
      if (field.type == TType.STRING) {
        text = in.readString();
      } else {
        TProtocolUtil.skip(in, field.type);
      }
      in.readFieldEnd();
    }
    in.readStructEnd();
    in.readMessageEnd();
    return new Received(message.type, message.name, message.seqid, -1, text);
  }
}
