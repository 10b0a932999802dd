package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.Containers;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.ListBuilder;
import io.github.kitexjava.thrift.MapBuilder;
import io.github.kitexjava.thrift.SetBuilder;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what {@link ReadableJsonWriter} writes, and what people and other programs write so. */
final class ReadableJsonReader {
  private final JsonInput in;
  private final DecodeLimits limits;

  ReadableJsonReader(JsonInput in, DecodeLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  <T> T struct(StructDescriptor<T> descriptor) {
    FieldValues<T> values = new FieldValues<>(descriptor);
    in.nestBegin(descriptor.name());
    in.expect('{');
    for (boolean more = !in.take('}'); more; more = in.takeCommaUnless('}')) {
      String name = in.string();
      in.expect(':');
      Optional<FieldDescriptor> field = descriptor.field(name);
      if (name.equals(ReadableJson.UNKNOWN)) {
        unknown(descriptor, values);
      } else if (field.isEmpty()) {
        in.skip();
      } else if (!takeNull()) {
        set(descriptor, field.get(), values);
      }
    }
    in.nestEnd();
    return values.create(in::failure);
  }

  private <T> void set(
      StructDescriptor<T> descriptor, FieldDescriptor field, FieldValues<T> values) {
    try {
      values.set(
          field,
          field.type() instanceof ThriftType.EnumType enums
              ? (Object) number(enums)
              : value(field.type()));
    } catch (DecodeException e) {
      throw e.in(descriptor.name(), field.name());
    }
  }

  private <T> void unknown(StructDescriptor<T> descriptor, FieldValues<T> values) {
    JsonUnknownFields fields = new JsonUnknownFields(in, limits);
    in.expect('[');
    for (boolean more = !in.take(']'); more; more = in.takeCommaUnless(']')) {
      fields.readInto(descriptor, values);
    }
  }

  /** As if the name were not there. */
  private boolean takeNull() {
    if (in.peek() != 'n') {
      return false;
    }
    String word = in.word();
    if (!word.equals("null")) {
      throw in.malformed("a value expected, got `" + JsonInput.cut(word) + "`");
    }
    return true;
  }

  private Object value(ThriftType type) {
    if (type instanceof BaseType base) {
      return base == BaseType.STRING || base == BaseType.BINARY || base == BaseType.UUID
          ? base(base, in.string())
          : base(base, word());
    }
    if (type instanceof ThriftType.EnumType enums) {
      return enums.forValue().apply(number(enums));
    }
    if (type instanceof ThriftType.StructType struct) {
      return struct(struct.descriptor().get());
    }
    if (type instanceof ThriftType.ListType list) {
      return list.element() instanceof ThriftType.EnumType enums
          ? enumList(enums)
          : list(list.element());
    }
    return type instanceof ThriftType.SetType set
        ? (set.asList() ? list(set.element()) : set(set.element()))
        : map((ThriftType.MapType) type);
  }

  /** Numbers may stand in quotes: some programs cannot keep 64 bits otherwise. */
  private String word() {
    return in.peek() == '"' ? in.string() : in.word();
  }

  private int number(ThriftType.EnumType type) {
    return number(type, word());
  }

  private int number(ThriftType.EnumType type, String text) {
    return in.meaning(() -> TextValues.number(type, text));
  }

  private Object base(BaseType type, String text) {
    return in.meaning(() -> TextValues.of(type, text));
  }

  private List<Object> list(ThriftType element) {
    ListBuilder<Object> list = new ListBuilder<>(0);
    in.expect('[');
    int size = 0;
    for (boolean more = !in.take(']'); more; more = in.takeCommaUnless(']')) {
      count(++size);
      list.add(value(element));
    }
    return list.build();
  }

  private Object enumList(ThriftType.EnumType type) {
    int[] numbers = new int[8];
    in.expect('[');
    int size = 0;
    for (boolean more = !in.take(']'); more; more = in.takeCommaUnless(']')) {
      count(size + 1);
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number(type);
    }
    return Containers.enums(Arrays.copyOf(numbers, size), type.forValue());
  }

  private Object set(ThriftType element) {
    SetBuilder<Object> set = new SetBuilder<>(0);
    in.expect('[');
    int size = 0;
    for (boolean more = !in.take(']'); more; more = in.takeCommaUnless(']')) {
      count(++size);
      set.add(value(element));
    }
    return set.build();
  }

  private Object map(ThriftType.MapType type) {
    MapBuilder<Object, Object> map = new MapBuilder<>(0);
    boolean object = ReadableJson.hasText(type.key());
    char last = object ? '}' : ']';
    in.expect(object ? '{' : '[');
    int size = 0;
    for (boolean more = !in.take(last); more; more = in.takeCommaUnless(last)) {
      count(++size);
      if (object) {
        Object key = key(type.key(), in.string());
        in.expect(':');
        map.put(key, value(type.value()));
      } else {
        entry(type, map);
      }
    }
    return map.build();
  }

  private Object key(ThriftType type, String text) {
    return type instanceof ThriftType.EnumType enums
        ? enums.forValue().apply(number(enums, text))
        : base((BaseType) type, text);
  }

  private void entry(ThriftType.MapType type, MapBuilder<Object, Object> map) {
    Optional<Object> key = Optional.empty();
    Optional<Object> value = Optional.empty();
    in.expect('{');
    for (boolean more = !in.take('}'); more; more = in.takeCommaUnless('}')) {
      String name = in.string();
      in.expect(':');
      switch (name) {
        case ReadableJson.KEY -> key = Optional.of(value(type.key()));
        case ReadableJson.VALUE -> value = Optional.of(value(type.value()));
        default -> in.skip();
      }
    }
    if (key.isEmpty() || value.isEmpty()) {
      throw in.malformed("an entry needs `key` and `value`");
    }
    map.put(key.get(), value.get());
  }

  private void count(int size) {
    if (size > limits.maxElements()) {
      throw in.failure(
          Reason.LIMIT_EXCEEDED,
          "a container of more than the " + limits.maxElements() + " elements that are allowed");
    }
  }
}
