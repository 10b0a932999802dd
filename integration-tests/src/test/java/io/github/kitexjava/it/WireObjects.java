package io.github.kitexjava.it;

import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftEnum;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.ThriftType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns generated objects into the plain values of {@link WireProtocol}, and back. */
final class WireObjects {
  private WireObjects() {}

  /** What is set, by the accessors of the descriptor. */
  static Object plain(Object value) {
    if (value instanceof ThriftStruct struct) {
      return plainStruct(struct, struct.descriptor());
    }
    if (value instanceof ThriftEnum constant) {
      return constant.value();
    }
    if (value instanceof List<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(plain(element)));
      return elements;
    }
    if (value instanceof Set<?> set) {
      Set<Object> elements = new LinkedHashSet<>();
      set.forEach(element -> elements.add(plain(element)));
      return elements;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      map.forEach((key, element) -> entries.put(plain(key), plain(element)));
      return entries;
    }
    return value;
  }

  @SuppressWarnings("unchecked") // a struct's descriptor describes it
  private static <T> Map<Integer, Object> plainStruct(
      ThriftStruct struct, StructDescriptor<T> descriptor) {
    Map<Integer, Object> values = new LinkedHashMap<>();
    for (FieldDescriptor field : descriptor.fields()) {
      descriptor
          .get((T) struct, field.index())
          .ifPresent(value -> values.put(field.id(), plain(value)));
    }
    return values;
  }

  /** Made by the builder behind the descriptor. */
  static <T> T struct(StructDescriptor<T> descriptor, Map<?, ?> values) {
    return struct(descriptor, values, container -> {});
  }

  /**
   * @param seen gets each container that a builder is given, the innermost first
   */
  static <T> T struct(StructDescriptor<T> descriptor, Map<?, ?> values, Consumer<Object> seen) {
    return descriptor.create(
        index -> {
          FieldDescriptor field = descriptor.fields().get(index);
          return Optional.ofNullable(values.get(field.id()))
              .map(
                  value ->
                      field.type() instanceof ThriftType.EnumType
                          ? value
                          : object(field.type(), value, seen));
        });
  }

  private static Object object(ThriftType type, Object value, Consumer<Object> seen) {
    Object object = made(type, value, seen);
    seen.accept(object);
    return object;
  }

  private static Object made(ThriftType type, Object value, Consumer<Object> seen) {
    if (type instanceof ThriftType.EnumType enumType) {
      return enumType.forValue().apply((Integer) value);
    }
    if (type instanceof ThriftType.StructType structType) {
      return struct(structType.descriptor().get(), (Map<?, ?>) value, seen);
    }
    if (type instanceof ThriftType.ListType list) {
      List<Object> elements = new ArrayList<>();
      ((List<?>) value).forEach(element -> elements.add(object(list.element(), element, seen)));
      return elements;
    }
    if (type instanceof ThriftType.SetType set) {
      Set<Object> elements = new LinkedHashSet<>();
      ((Set<?>) value).forEach(element -> elements.add(object(set.element(), element, seen)));
      return elements;
    }
    if (type instanceof ThriftType.MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      ((Map<?, ?>) value)
          .forEach(
              (key, element) ->
                  entries.put(object(map.key(), key, seen), object(map.value(), element, seen)));
      return entries;
    }
    return value;
  }
}
