package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.thrift.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TJSONProtocol;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;

/**
 * Writes and reads plain values with one of Apache Thrift's protocols, guided by the IDL only: what
 * our generator and runtime think of a type plays no part.
 *
 * <p>A struct is a map from field id to value, an enum its number, a binary {@link Bytes}; the rest
 * is as in Java.
 */
final class WireProtocol {
  private final Program program;
  private final TProtocolFactory protocol;

  /** Binary. */
  WireProtocol(Program program) {
    this(program, WireProtocol::binary);
  }

  WireProtocol(Program program, TProtocolFactory protocol) {
    this.program = program;
    this.protocol = protocol;
  }

  byte[] write(StructType struct, Map<Integer, Object> value) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(256);
    writeStruct(protocol.getProtocol(buffer), struct, value);
    return Arrays.copyOf(buffer.getArray(), buffer.length());
  }

  /**
   * Fails on a field that the IDL does not have, or not of this type, and on bytes that are left.
   */
  Map<Integer, Object> read(StructType struct, byte[] bytes) throws TException {
    TMemoryInputTransport transport = new TMemoryInputTransport(bytes);
    Map<Integer, Object> value = readStruct(protocol.getProtocol(transport), struct);
    assertThat(transport.getBytesRemainingInBuffer()).isZero();
    return value;
  }

  // libthrift 0.25.0 writes a container of uuids, and refuses to read it: it knows no least size

  static TProtocol binary(TTransport transport) {
    return new TBinaryProtocol(transport) {
      @Override
      public int getMinSerializedSize(byte type) throws TTransportException {
        return type == TType.UUID ? 16 : super.getMinSerializedSize(type);
      }
    };
  }

  static TProtocol compact(TTransport transport) {
    return new TCompactProtocol(transport) {
      @Override
      public int getMinSerializedSize(byte type) throws TTransportException {
        return type == TType.UUID ? 16 : super.getMinSerializedSize(type);
      }
    };
  }

  static TProtocol json(TTransport transport) {
    return new TJSONProtocol(transport) {
      @Override
      public int getMinSerializedSize(byte type) throws TTransportException {
        return type == TType.UUID ? 38 : super.getMinSerializedSize(type);
      }
    };
  }

  /** For what is part of more, such as a message. */
  void writeStruct(TProtocol out, StructType struct, Map<?, ?> values) throws TException {
    out.writeStructBegin(new TStruct(struct.name()));
    for (Field field : struct.fields()) {
      Object value = values.get(field.id());
      if (value != null) {
        out.writeFieldBegin(new TField(field.name(), wireType(field.type()), (short) field.id()));
        writeValue(out, field.type(), value);
        out.writeFieldEnd();
      }
    }
    out.writeFieldStop();
    out.writeStructEnd();
  }

  /** For what is part of more, such as a message. */
  Map<Integer, Object> readStruct(TProtocol in, StructType struct) throws TException {
    Map<Integer, Object> values = new LinkedHashMap<>();
    in.readStructBegin();
    for (TField header = in.readFieldBegin();
        header.type != TType.STOP;
        header = in.readFieldBegin()) {
      int id = header.id;
      Field field =
          struct.fields().stream()
              .filter(f -> f.id() == id)
              .findFirst()
              .orElseThrow(() -> new AssertionError(struct.name() + " has no field " + id));
      assertThat(header.type)
          .as("%s.%s", struct.name(), field.name())
          .isEqualTo(wireType(field.type()));
      Object before = values.put(id, readValue(in, field.type()));
      assertThat(before).as("%s.%s, first time", struct.name(), field.name()).isNull();
      in.readFieldEnd();
    }
    in.readStructEnd();
    return values;
  }

  private void writeValue(TProtocol out, Type written, Object value) throws TException {
    Type type = written.resolved();
    if (type instanceof BaseType base) {
      writeBase(out, base, value);
    } else if (type instanceof ListType list) {
      Collection<?> elements = (Collection<?>) value;
      out.writeListBegin(new TList(wireType(list.element()), elements.size()));
      writeElements(out, list.element(), elements);
      out.writeListEnd();
    } else if (type instanceof SetType set) {
      Collection<?> elements = (Collection<?>) value;
      out.writeSetBegin(new TSet(wireType(set.element()), elements.size()));
      writeElements(out, set.element(), elements);
      out.writeSetEnd();
    } else if (type instanceof MapType map) {
      Map<?, ?> entries = (Map<?, ?>) value;
      out.writeMapBegin(new TMap(wireType(map.key()), wireType(map.value()), entries.size()));
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        writeValue(out, map.key(), entry.getKey());
        writeValue(out, map.value(), entry.getValue());
      }
      out.writeMapEnd();
    } else if (isEnum(type)) {
      out.writeI32((Integer) value);
    } else {
      writeStruct(out, struct(type), (Map<?, ?>) value);
    }
  }

  private void writeElements(TProtocol out, Type type, Collection<?> elements) throws TException {
    for (Object element : elements) {
      writeValue(out, type, element);
    }
  }

  private static void writeBase(TProtocol out, BaseType type, Object value) throws TException {
    switch (type) {
      case BOOL -> out.writeBool((Boolean) value);
      case I8 -> out.writeByte((Byte) value);
      case I16 -> out.writeI16((Short) value);
      case I32 -> out.writeI32((Integer) value);
      case I64 -> out.writeI64((Long) value);
      case DOUBLE -> out.writeDouble((Double) value);
      case STRING -> out.writeString((String) value);
      case BINARY -> out.writeBinary(ByteBuffer.wrap(((Bytes) value).toByteArray()));
      case UUID -> out.writeUuid((UUID) value);
    }
  }

  private Object readValue(TProtocol in, Type written) throws TException {
    Type type = written.resolved();
    if (type instanceof BaseType base) {
      return readBase(in, base);
    }
    if (type instanceof ListType list) {
      TList header = in.readListBegin();
      assertThat(header.elemType).isEqualTo(wireType(list.element()));
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < header.size; i++) {
        elements.add(readValue(in, list.element()));
      }
      in.readListEnd();
      return elements;
    }
    if (type instanceof SetType set) {
      TSet header = in.readSetBegin();
      assertThat(header.elemType).isEqualTo(wireType(set.element()));
      Set<Object> elements = new LinkedHashSet<>();
      for (int i = 0; i < header.size; i++) {
        elements.add(readValue(in, set.element()));
      }
      in.readSetEnd();
      return elements;
    }
    if (type instanceof MapType map) {
      return readMap(in, map);
    }
    return isEnum(type) ? (Object) in.readI32() : readStruct(in, struct(type));
  }

  private Map<Object, Object> readMap(TProtocol in, MapType map) throws TException {
    TMap header = in.readMapBegin();
    if (header.size > 0) { // the compact protocol keeps no types of an empty map
      assertThat(header.keyType).isEqualTo(wireType(map.key()));
      assertThat(header.valueType).isEqualTo(wireType(map.value()));
    }
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (int i = 0; i < header.size; i++) {
      Object key = readValue(in, map.key());
      entries.put(key, readValue(in, map.value()));
    }
    in.readMapEnd();
    return entries;
  }

  private static Object readBase(TProtocol in, BaseType type) throws TException {
    return switch (type) {
      case BOOL -> in.readBool();
      case I8 -> in.readByte();
      case I16 -> in.readI16();
      case I32 -> in.readI32();
      case I64 -> in.readI64();
      case DOUBLE -> in.readDouble();
      case STRING -> in.readString();
      case BINARY -> Bytes.copyOf(in.readBinary());
      case UUID -> in.readUuid();
    };
  }

  private byte wireType(Type written) {
    Type type = written.resolved();
    if (type instanceof BaseType base) {
      return switch (base) {
        case BOOL -> TType.BOOL;
        case I8 -> TType.BYTE;
        case I16 -> TType.I16;
        case I32 -> TType.I32;
        case I64 -> TType.I64;
        case DOUBLE -> TType.DOUBLE;
        case STRING, BINARY -> TType.STRING;
        case UUID -> TType.UUID;
      };
    }
    if (type instanceof ListType) {
      return TType.LIST;
    }
    if (type instanceof SetType) {
      return TType.SET;
    }
    if (type instanceof MapType) {
      return TType.MAP;
    }
    return isEnum(type) ? TType.I32 : TType.STRUCT;
  }

  private static boolean isEnum(Type type) {
    return type instanceof NamedType named && named.isEnum();
  }

  private StructType struct(Type type) {
    return program.struct(((NamedType) type).symbol());
  }
}
