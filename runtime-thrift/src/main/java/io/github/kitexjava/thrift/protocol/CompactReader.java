package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.Types;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** Reads the compact protocol from an array. */
final class CompactReader implements ProtocolReader {
  private enum PendingBool {
    NONE,
    TRUE,
    FALSE
  }

  private final ByteBuffer in;
  private final int start;
  private final SizeChecks checks;
  private int[] lastIds = new int[8];
  private int structs;
  private int depth;
  private int lastId;

  /** The value of a bool field comes with its header. */
  private PendingBool pending = PendingBool.NONE;

  CompactReader(byte[] bytes, int offset, int length, DecodeLimits limits) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    in = ByteBuffer.wrap(bytes, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    start = offset;
    checks = new SizeChecks(this, limits);
  }

  @Override
  public MessageHeader messageBegin() {
    int protocol = i8() & 0xff;
    int versionAndType = i8() & 0xff;
    if (protocol != CompactWriter.PROTOCOL || (versionAndType & 0x1f) != CompactWriter.VERSION) {
      throw malformed(
          "a message that starts with 82 and version 1 expected, got %02x and version %d"
              .formatted(protocol, versionAndType & 0x1f));
    }
    MessageHeader.Type type = MessageHeader.Type.of(versionAndType >> 5, this);
    int sequence = varint32();
    return new MessageHeader(string(), type, sequence);
  }

  @Override
  public void messageEnd() {}

  @Override
  public void structBegin(String name) {
    nestBegin(name);
    if (structs == lastIds.length) {
      lastIds = Arrays.copyOf(lastIds, 2 * structs);
    }
    lastIds[structs++] = lastId;
    lastId = 0;
  }

  @Override
  public void structEnd() {
    lastId = lastIds[--structs];
    nestEnd();
  }

  @Override
  public int fieldBegin() {
    int header = i8() & 0xff;
    if (header == Types.STOP) {
      return Types.STOP;
    }
    int delta = header >> 4;
    int type = CompactTypes.type(header);
    if (type == Types.STOP) {
      throw failure(
          Reason.UNEXPECTED_TYPE, (header & 0xf) + " is the number of no type of this protocol");
    }
    lastId = delta == 0 ? i16() : (short) (lastId + delta);
    if (type == Types.BOOL) {
      boolean value = (header & 0xf) == CompactTypes.TRUE;
      pending = value ? PendingBool.TRUE : PendingBool.FALSE;
    }
    return type << 16 | (lastId & 0xffff);
  }

  @Override
  public void fieldEnd() {}

  @Override
  public ElementsHeader listBegin() {
    return elements("list");
  }

  @Override
  public void listEnd() {}

  @Override
  public ElementsHeader setBegin() {
    return elements("set");
  }

  @Override
  public void setEnd() {}

  private ElementsHeader elements(String what) {
    int header = i8() & 0xff;
    int size = header >> 4 == 15 ? varint32() : header >> 4;
    int type = CompactTypes.type(header);
    return new ElementsHeader(
        type, checks.container(what, size, CompactTypes.minBytes(type), in.remaining()));
  }

  @Override
  public EntriesHeader mapBegin() {
    int size = varint32();
    int types = size == 0 ? 0 : i8();
    int key = CompactTypes.type(types >> 4);
    int value = CompactTypes.type(types);
    checks.container("map", size, CompactTypes.minBytes(key), in.remaining());
    checks.container("map", size, CompactTypes.minBytes(value), in.remaining());
    return new EntriesHeader(key, value, size);
  }

  @Override
  public void mapEnd() {}

  @Override
  public boolean bool() {
    PendingBool field = pending;
    pending = PendingBool.NONE;
    return field == PendingBool.NONE ? i8() == CompactTypes.TRUE : field == PendingBool.TRUE;
  }

  @Override
  public byte i8() {
    require(1);
    return in.get();
  }

  @Override
  public short i16() {
    return (short) i32();
  }

  @Override
  public int i32() {
    int zigzag = varint32();
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  @Override
  public long i64() {
    long zigzag = varint(10);
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  @Override
  public double float64() {
    require(8);
    return in.getDouble();
  }

  @Override
  public String string() {
    int size = checks.string(varint32(), in.remaining());
    String value = new String(in.array(), in.position(), size, StandardCharsets.UTF_8);
    in.position(in.position() + size);
    return value;
  }

  @Override
  public Bytes binary() {
    int size = checks.string(varint32(), in.remaining());
    Bytes value = Bytes.copyOf(in.array(), in.position(), size);
    in.position(in.position() + size);
    return value;
  }

  @Override
  public Bytes text() {
    return binary();
  }

  @Override
  public UUID uuid() {
    require(16);
    return new UUID(Long.reverseBytes(in.getLong()), Long.reverseBytes(in.getLong()));
  }

  @Override
  public void end() {
    if (in.hasRemaining()) {
      throw failure(Reason.TRAILING_BYTES, in.remaining() + " more bytes after the value");
    }
  }

  @Override
  public void nestBegin(String what) {
    checks.depth(++depth, what);
  }

  @Override
  public void nestEnd() {
    depth--;
  }

  @Override
  public DecodeException failure(Reason reason, String message) {
    return new DecodeException(reason, in.position() - start, message);
  }

  private void require(int bytes) {
    if (in.remaining() < bytes) {
      throw failure(
          Reason.TRUNCATED, bytes + " more bytes expected, but only " + in.remaining() + " follow");
    }
  }

  private int varint32() {
    return (int) varint(5);
  }

  private long varint(int maxBytes) {
    long number = 0;
    for (int i = 0; i < maxBytes; i++) {
      byte part = i8();
      number |= (part & 0x7fL) << (7 * i);
      if (part >= 0) {
        return number;
      }
    }
    throw malformed("a number of more than " + maxBytes + " bytes");
  }
}
