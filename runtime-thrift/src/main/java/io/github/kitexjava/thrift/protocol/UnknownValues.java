package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.EncodeException;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.UnknownField;

/**
 * Values of which nothing is known but what their protocol tells. They are kept in the binary
 * protocol, so that they can go on in another than they came in.
 */
final class UnknownValues {
  /** What was read under wider limits than usual must be written too. */
  private static final DecodeLimits WIDE =
      new DecodeLimits(10_000, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private UnknownValues() {}

  static UnknownField read(int id, int type, ProtocolReader in) {
    BinaryProtocolWriter value = new BinaryProtocolWriter();
    copy(in, type, value);
    return new UnknownField(id, type, Bytes.copyOf(value.toByteArray()));
  }

  static void write(UnknownField field, ProtocolWriter out) {
    byte[] bytes = field.value().toByteArray();
    ProtocolReader value = new BinaryProtocolReader(bytes, 0, bytes.length, WIDE);
    try {
      copy(value, field.type(), out);
      value.end();
    } catch (DecodeException e) {
      throw new EncodeException(
          "unknown field %d is no %s: %s"
              .formatted(field.id(), Types.name(field.type()), e.getMessage()));
    }
  }

  static void skip(ProtocolReader in, int type) {
    copy(in, type, NoWriter.INSTANCE);
  }

  private static void copy(ProtocolReader in, int type, ProtocolWriter out) {
    switch (type) {
      case Types.BOOL -> out.bool(in.bool());
      case Types.I8 -> out.i8(in.i8());
      case Types.I16 -> out.i16(in.i16());
      case Types.I32 -> out.i32(in.i32());
      case Types.I64 -> out.i64(in.i64());
      case Types.DOUBLE -> out.float64(in.float64());
      case Types.STRING -> out.text(in.text());
      case Types.UUID -> out.uuid(in.uuid());
      case Types.STRUCT -> copyStruct(in, out);
      case Types.LIST -> {
        ElementsHeader header = in.listBegin();
        out.listBegin(header.type(), header.size());
        copyElements(in, header, out);
        in.listEnd();
        out.listEnd();
      }
      case Types.SET -> {
        ElementsHeader header = in.setBegin();
        out.setBegin(header.type(), header.size());
        copyElements(in, header, out);
        in.setEnd();
        out.setEnd();
      }
      case Types.MAP -> copyMap(in, out);
      default -> throw in.failure(Reason.UNEXPECTED_TYPE, type + " is the number of no type");
    }
  }

  private static void copyStruct(ProtocolReader in, ProtocolWriter out) {
    in.structBegin("unknown struct");
    out.structBegin();
    for (int header = in.fieldBegin(); header != Types.STOP; header = in.fieldBegin()) {
      out.fieldBegin((short) header, header >>> 16);
      copy(in, header >>> 16, out);
      in.fieldEnd();
      out.fieldEnd();
    }
    in.structEnd();
    out.fieldStop();
    out.structEnd();
  }

  private static void copyElements(ProtocolReader in, ElementsHeader header, ProtocolWriter out) {
    in.nestBegin("unknown list");
    for (int i = 0; i < header.size(); i++) {
      copy(in, header.type(), out);
    }
    in.nestEnd();
  }

  private static void copyMap(ProtocolReader in, ProtocolWriter out) {
    EntriesHeader header = in.mapBegin();
    out.mapBegin(header.keyType(), header.valueType(), header.size());
    in.nestBegin("unknown map");
    for (int i = 0; i < header.size(); i++) {
      copy(in, header.keyType(), out);
      copy(in, header.valueType(), out);
    }
    in.nestEnd();
    in.mapEnd();
    out.mapEnd();
  }
}
