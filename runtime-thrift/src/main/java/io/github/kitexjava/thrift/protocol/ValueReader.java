package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.Containers;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.ListBuilder;
import io.github.kitexjava.thrift.MapBuilder;
import io.github.kitexjava.thrift.SetBuilder;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes values by their descriptors of what a reader gives. */
final class ValueReader {
  private final ProtocolReader in;

  ValueReader(ProtocolReader in) {
    this.in = in;
  }

  <T> T struct(StructDescriptor<T> descriptor) {
    FieldValues<T> values = new FieldValues<>(descriptor);
    in.structBegin(descriptor.name());
    for (int header = in.fieldBegin(); header != Types.STOP; header = in.fieldBegin()) {
      field(descriptor, header, values);
      in.fieldEnd();
    }
    in.structEnd();
    return values.create(in::failure);
  }

  private <T> void field(StructDescriptor<T> descriptor, int header, FieldValues<T> values) {
    int type = header >>> 16;
    Optional<FieldDescriptor> known =
        descriptor.field((short) header).filter(field -> field.type().wireType() == type);
    if (known.isPresent()) {
      FieldDescriptor field = known.get();
      try {
        values.set(field, field(field.type()));
      } catch (DecodeException e) {
        throw e.in(descriptor.name(), field.name());
      }
    } else if (descriptor.keepsUnknownFields()) {
      values.addUnknown(UnknownValues.read((short) header, type, in));
    } else {
      in.skip(type);
    }
  }

  /** A value as a field has it: an enum as its number. */
  Object field(ThriftType type) {
    return type instanceof ThriftType.EnumType ? (Object) in.i32() : value(type);
  }

  private Object value(ThriftType type) {
    if (type instanceof BaseType base) {
      return base(base);
    }
    if (type instanceof ThriftType.EnumType enumType) {
      return enumType.forValue().apply(in.i32());
    }
    if (type instanceof ThriftType.StructType struct) {
      return struct(struct.descriptor().get());
    }
    if (type instanceof ThriftType.ListType list) {
      return list(list.element());
    }
    return type instanceof ThriftType.SetType set ? set(set) : map((ThriftType.MapType) type);
  }

  private Object list(ThriftType element) {
    ElementsHeader header = in.listBegin();
    expect("list", element, header.type(), header.size());
    List<?> list =
        element instanceof ThriftType.EnumType enums
            ? enums(enums, header.size())
            : elements(element, header.size());
    in.listEnd();
    return list;
  }

  private List<?> elements(ThriftType element, int size) {
    ListBuilder<Object> list = new ListBuilder<>(size);
    for (int i = 0; i < size; i++) {
      list.add(value(element));
    }
    return list.build();
  }

  /** Room is made as numbers come, not as they are announced. */
  private List<?> enums(ThriftType.EnumType type, int size) {
    int[] numbers = new int[Math.min(size, 1024)];
    for (int i = 0; i < size; i++) {
      if (i == numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.min(size, 2 * i));
      }
      numbers[i] = in.i32();
    }
    return Containers.enums(numbers, type.forValue());
  }

  private Object set(ThriftType.SetType type) {
    ElementsHeader header = in.setBegin();
    ThriftType element = type.element();
    expect("set", element, header.type(), header.size());
    if (type.asList()) {
      List<?> list = elements(element, header.size());
      in.setEnd();
      return list;
    }
    SetBuilder<Object> set = new SetBuilder<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      set.add(value(element));
    }
    in.setEnd();
    return set.build();
  }

  private Object map(ThriftType.MapType type) {
    EntriesHeader header = in.mapBegin();
    expect("map with keys", type.key(), header.keyType(), header.size());
    expect("map with values", type.value(), header.valueType(), header.size());
    MapBuilder<Object, Object> map = new MapBuilder<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      map.put(value(type.key()), value(type.value()));
    }
    in.mapEnd();
    return map.build();
  }

  private void expect(String container, ThriftType expected, int actual, int size) {
    if (size > 0 && actual != expected.wireType()) {
      throw in.failure(
          Reason.UNEXPECTED_TYPE,
          "a %s of %s where %s is expected"
              .formatted(container, Types.name(actual), Types.name(expected.wireType())));
    }
  }

  private Object base(BaseType type) {
    return switch (type) {
      case BOOL -> in.bool();
      case I8 -> in.i8();
      case I16 -> in.i16();
      case I32 -> in.i32();
      case I64 -> in.i64();
      case DOUBLE -> in.float64();
      case STRING -> in.string();
      case BINARY -> in.binary();
      case UUID -> in.uuid();
    };
  }
}
