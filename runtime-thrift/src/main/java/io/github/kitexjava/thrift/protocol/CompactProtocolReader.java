package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.CompactCodec;
import io.github.kitexjava.thrift.CompactReader;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.ThriftType;
import java.util.UUID;

/** The compact protocol for generic code; generated codecs may read it directly. */
final class CompactProtocolReader implements ProtocolReader {
  private final CompactReader in;

  CompactProtocolReader(byte[] bytes, int offset, int length, DecodeLimits limits) {
    this(new CompactReader(bytes, offset, length, limits));
  }

  /** Goes on where another reader is. */
  CompactProtocolReader(CompactReader in) {
    this.in = in;
  }

  @Override
  public MessageHeader messageBegin() {
    int protocol = in.i8() & 0xff;
    int versionAndType = in.i8() & 0xff;
    int version = versionAndType & 0x1f;
    if (protocol != CompactProtocolWriter.PROTOCOL || version != CompactProtocolWriter.VERSION) {
      throw malformed(
          "a message that starts with 82 and version 1 expected, got %02x and version %d"
              .formatted(protocol, version));
    }
    MessageHeader.Type type = MessageHeader.Type.of(versionAndType >> 5, this);
    int sequence = in.varint();
    return new MessageHeader(in.string(), type, sequence);
  }

  @Override
  public void messageEnd() {}

  /** What reads by descriptors tells the place by names, which are better than numbers. */
  @Override
  public void structBegin(String name) {
    in.nestBegin(name);
    in.fieldsBegin();
  }

  @Override
  public void structEnd() {
    in.structEnd();
  }

  @Override
  public int fieldBegin() {
    return in.field();
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
    long header = in.elements(what);
    return new ElementsHeader((int) (header >>> 32), (int) header);
  }

  @Override
  public EntriesHeader mapBegin() {
    long header = in.entries();
    return new EntriesHeader((int) (header >>> 40), (int) (header >>> 32) & 0xff, (int) header);
  }

  @Override
  public void mapEnd() {}

  @Override
  public boolean bool() {
    return in.bool();
  }

  @Override
  public byte i8() {
    return in.i8();
  }

  @Override
  public short i16() {
    return in.i16();
  }

  @Override
  public int i32() {
    return in.i32();
  }

  @Override
  public long i64() {
    return in.i64();
  }

  @Override
  public double float64() {
    return in.float64();
  }

  @Override
  public String string() {
    return in.string();
  }

  @Override
  public Bytes binary() {
    return in.binary();
  }

  @Override
  public Bytes text() {
    return in.binary();
  }

  @Override
  public UUID uuid() {
    return in.uuid();
  }

  @Override
  public void skip(int type) {
    in.skip(type << 16);
  }

  /** By the code of the struct's codec where it has some. */
  @Override
  public Object value(ThriftType type) {
    return type instanceof ThriftType.StructType struct
            && struct.codec().orElse(null) instanceof CompactCodec<?> direct
        ? direct.read(in)
        : ProtocolReader.super.value(type);
  }

  @Override
  public void end() {
    in.end();
  }

  @Override
  public void nestBegin(String what) {
    in.nestBegin(what);
  }

  @Override
  public void nestEnd() {
    in.nestEnd();
  }

  @Override
  public DecodeException failure(Reason reason, String message) {
    return new DecodeException(reason, in.offset(), message);
  }
}
