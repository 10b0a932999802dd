package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.Containers;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.MissingFieldException;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftEnum;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.UnknownField;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Walks values by their descriptors and tells a writer what it meets. */
final class ValueWriter {
  private final ProtocolWriter out;

  ValueWriter(ProtocolWriter out) {
    this.out = out;
  }

  @SuppressWarnings("unchecked") // a value is described by its own descriptor
  <T> void struct(StructDescriptor<T> descriptor, Object value) {
    T struct = (T) value;
    out.structBegin();
    for (FieldDescriptor field : descriptor.fields()) {
      written(descriptor, struct, field)
          .ifPresent(
              set -> {
                out.fieldBegin(field.id(), field.type().wireType());
                value(field.type(), set);
                out.fieldEnd();
              });
    }
    for (UnknownField field : descriptor.unknownFields(struct)) {
      out.fieldBegin(field.id(), field.type());
      UnknownValues.write(field, out);
      out.fieldEnd();
    }
    out.fieldStop();
    out.structEnd();
  }

  /**
   * What is set, and the zero of primitives that are written either way, as the codecs do.
   *
   * @throws MissingFieldException for a bean without a field that is required
   */
  static <T> Optional<Object> written(
      StructDescriptor<T> descriptor, T struct, FieldDescriptor field) {
    Optional<Object> value = descriptor.get(struct, field.index());
    if (value.isPresent() || descriptor.kind() == StructDescriptor.Kind.UNION) {
      return value;
    }
    return switch (field.requiredness()) {
      case OPTIONAL -> value;
      case DEFAULT -> field.type() instanceof BaseType base ? zero(base) : value;
      case REQUIRED -> throw new MissingFieldException(descriptor.name(), field.name());
    };
  }

  private static Optional<Object> zero(BaseType type) {
    return switch (type) {
      case BOOL -> Optional.of(false);
      case I8 -> Optional.of((byte) 0);
      case I16 -> Optional.of((short) 0);
      case I32 -> Optional.of(0);
      case I64 -> Optional.of(0L);
      case DOUBLE -> Optional.of(0.0);
      case STRING, BINARY, UUID -> Optional.empty();
    };
  }

  void value(ThriftType type, Object value) {
    if (type instanceof BaseType base) {
      base(base, value);
    } else if (type instanceof ThriftType.EnumType) {
      out.i32(number(value));
    } else if (type instanceof ThriftType.StructType struct) {
      struct(struct.descriptor().get(), value);
    } else if (type instanceof ThriftType.ListType list) {
      list(list.element(), (List<?>) value);
    } else if (type instanceof ThriftType.SetType set) {
      Collection<?> elements =
          set.asList() ? Containers.distinct((List<?>) value) : (Collection<?>) value;
      out.setBegin(set.element().wireType(), elements.size());
      elements.forEach(element -> value(set.element(), element));
      out.setEnd();
    } else if (type instanceof ThriftType.MapType map) {
      map(map, (Map<?, ?>) value);
    }
  }

  /** Fields have numbers, containers constants. */
  static int number(Object value) {
    return value instanceof Integer number ? number : ((ThriftEnum) value).value();
  }

  /** The elements of a list, enums as numbers, of which decoded lists lose none. */
  @SuppressWarnings("unchecked") // a list of enums holds nothing else
  static Iterable<?> elements(ThriftType element, List<?> list) {
    return element instanceof ThriftType.EnumType
        ? Arrays.stream(Containers.numbersOf((List<ThriftEnum>) list)).boxed().toList()
        : list;
  }

  private void list(ThriftType element, List<?> list) {
    out.listBegin(element.wireType(), list.size());
    elements(element, list).forEach(each -> value(element, each));
    out.listEnd();
  }

  private void map(ThriftType.MapType type, Map<?, ?> map) {
    out.mapBegin(type.key().wireType(), type.value().wireType(), map.size());
    map.forEach(
        (key, value) -> {
          value(type.key(), key);
          value(type.value(), value);
        });
    out.mapEnd();
  }

  private void base(BaseType type, Object value) {
    switch (type) {
      case BOOL -> out.bool((Boolean) value);
      case I8 -> out.i8((Byte) value);
      case I16 -> out.i16((Short) value);
      case I32 -> out.i32((Integer) value);
      case I64 -> out.i64((Long) value);
      case DOUBLE -> out.float64((Double) value);
      case STRING -> out.string((String) value);
      case BINARY -> out.binary((Bytes) value);
      case UUID -> out.uuid((UUID) value);
    }
  }
}
