package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.UnknownField;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes plain values of generated ones. */
final class PlainWriter {
  private final PlainValues style;

  PlainWriter(PlainValues style) {
    this.style = style;
  }

  @SuppressWarnings("unchecked") // a value is described by its own descriptor
  <T> Map<String, Object> struct(StructDescriptor<T> descriptor, Object value) {
    T struct = (T) value;
    Map<String, Object> plain = new LinkedHashMap<>();
    List<String> names = style.namesOf(descriptor);
    for (FieldDescriptor field : descriptor.fields()) {
      ValueWriter.written(descriptor, struct, field)
          .ifPresent(set -> plain.put(names.get(field.index()), value(field.type(), set)));
    }
    List<UnknownField> unknown = descriptor.unknownFields(struct);
    if (!unknown.isEmpty()) {
      plain.put(ReadableJson.UNKNOWN, unknown.stream().map(PlainWriter::unknown).toList());
    }
    return plain;
  }

  private static Map<String, Object> unknown(UnknownField field) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(ReadableJson.ID, field.id());
    plain.put(ReadableJson.TYPE, Types.name(field.type()));
    plain.put(ReadableJson.BINARY, base64(field.value()));
    return plain;
  }

  private Object value(ThriftType type, Object value) {
    if (type instanceof ThriftType.StructType struct) {
      return struct(struct.descriptor().get(), value);
    }
    if (type instanceof ThriftType.ListType list) {
      return elements(list.element(), ValueWriter.elements(list.element(), (List<?>) value));
    }
    if (type instanceof ThriftType.SetType set) {
      return elements(set.element(), (Collection<?>) value);
    }
    if (type instanceof ThriftType.MapType map) {
      Map<?, ?> entries = (Map<?, ?>) value;
      return ReadableJson.hasText(map.key()) ? object(map, entries) : entries(map, entries);
    }
    return single(type, value);
  }

  private List<Object> elements(ThriftType type, Iterable<?> elements) {
    List<Object> list = new ArrayList<>();
    elements.forEach(element -> list.add(value(type, element)));
    return list;
  }

  private Map<String, Object> object(ThriftType.MapType type, Map<?, ?> map) {
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((k, v) -> object.put(single(type.key(), k).toString(), value(type.value(), v)));
    return object;
  }

  private List<Object> entries(ThriftType.MapType type, Map<?, ?> map) {
    List<Object> entries = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put(ReadableJson.KEY, value(type.key(), key));
          entry.put(ReadableJson.VALUE, value(type.value(), value));
          entries.add(entry);
        });
    return entries;
  }

  /** Of a value without parts. */
  private Object single(ThriftType type, Object value) {
    if (type instanceof ThriftType.EnumType enums) {
      int number = ValueWriter.number(value);
      return style.enums() == PlainValues.Enums.NUMBER
          ? number
          : EnumText.name(enums, number).map(Object.class::cast).orElse(number);
    }
    return switch ((BaseType) type) {
      case BOOL, I8, I16, I32, I64, STRING -> value;
      case DOUBLE -> Double.isFinite((Double) value) ? value : value.toString();
      case BINARY -> base64((Bytes) value);
      case UUID -> value.toString();
    };
  }

  private static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
