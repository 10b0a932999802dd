package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.Containers;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.ListBuilder;
import io.github.kitexjava.thrift.MapBuilder;
import io.github.kitexjava.thrift.SetBuilder;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.UnknownField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes generated values of plain ones. */
final class PlainReader {
  private final PlainValues style;

  /** The field that is being read, for messages; empty outside of fields. */
  private String place = "";

  PlainReader(PlainValues style) {
    this.style = style;
  }

  <T> T struct(StructDescriptor<T> descriptor, Map<?, ?> plain) {
    FieldValues<T> values = new FieldValues<>(descriptor);
    List<String> names = style.namesOf(descriptor);
    String outer = place;
    for (FieldDescriptor field : descriptor.fields()) {
      Object value = plain.get(names.get(field.index()));
      if (value != null) {
        place = ", in field `" + field.name() + "` of `" + descriptor.name() + "`";
        values.set(
            field,
            field.type() instanceof ThriftType.EnumType enums
                ? (Object) number(enums, value)
                : value(field.type(), value));
      }
    }
    place = outer;
    if (plain.get(ReadableJson.UNKNOWN) instanceof Collection<?> unknown) {
      unknown.forEach(field -> unknown(descriptor, object(field), values));
    }
    return values.create(
        (reason, message) -> {
          throw new IllegalArgumentException(message + outer);
        });
  }

  private <T> void unknown(StructDescriptor<T> descriptor, Map<?, ?> plain, FieldValues<T> values) {
    int id = (Integer) base(BaseType.I32, part(plain, ReadableJson.ID));
    String type = text(part(plain, ReadableJson.TYPE));
    Bytes value = (Bytes) base(BaseType.BINARY, part(plain, ReadableJson.BINARY));
    try {
      UnknownField field = new UnknownField(id, JsonUnknownFields.typeOf(type), value);
      JsonUnknownFields.put(field, DecodeLimits.DEFAULT, descriptor, values);
    } catch (DecodeException e) {
      throw new IllegalArgumentException(
          "unknown field " + id + " of `" + descriptor.name() + "`: " + e.getMessage(), e);
    }
  }

  private Object value(ThriftType type, @Nullable Object plain) {
    if (plain == null) {
      throw wrong("a value", null);
    }
    if (type instanceof BaseType base) {
      return base(base, plain);
    }
    if (type instanceof ThriftType.EnumType enums) {
      return enums.forValue().apply(number(enums, plain));
    }
    if (type instanceof ThriftType.StructType struct) {
      return struct(struct.descriptor().get(), object(plain));
    }
    if (type instanceof ThriftType.ListType list) {
      return list(list.element(), elements(plain));
    }
    if (type instanceof ThriftType.SetType set && set.asList()) {
      return elements(set.element(), elements(plain));
    }
    if (type instanceof ThriftType.SetType set) {
      SetBuilder<Object> elements = new SetBuilder<>(0);
      elements(plain).forEach(element -> elements.add(value(set.element(), element)));
      return elements.build();
    }
    return map((ThriftType.MapType) type, plain);
  }

  private Object list(ThriftType element, Collection<?> plain) {
    if (element instanceof ThriftType.EnumType enums) {
      int[] numbers = plain.stream().mapToInt(each -> number(enums, each)).toArray();
      return Containers.enums(numbers, enums.forValue());
    }
    return elements(element, plain);
  }

  private Object elements(ThriftType element, Collection<?> plain) {
    ListBuilder<Object> list = new ListBuilder<>(plain.size());
    plain.forEach(each -> list.add(value(element, each)));
    return list.build();
  }

  private Object map(ThriftType.MapType type, Object plain) {
    MapBuilder<Object, Object> map = new MapBuilder<>(0);
    if (ReadableJson.hasText(type.key())) {
      object(plain).forEach((k, v) -> map.put(value(type.key(), k), value(type.value(), v)));
    } else {
      for (Object each : elements(plain)) {
        Map<?, ?> entry = object(each);
        map.put(
            value(type.key(), part(entry, ReadableJson.KEY)),
            value(type.value(), part(entry, ReadableJson.VALUE)));
      }
    }
    return map.build();
  }

  private Object base(BaseType type, Object plain) {
    if (type == BaseType.STRING) {
      return text(plain);
    }
    if (type == BaseType.DOUBLE && plain instanceof Number number) {
      return number.doubleValue();
    }
    if (type == BaseType.BINARY && plain instanceof byte[] bytes) {
      return Bytes.copyOf(bytes);
    }
    String text = single(plain);
    return meaning(() -> TextValues.of(type, text));
  }

  private int number(ThriftType.EnumType type, @Nullable Object plain) {
    String text = single(plain);
    return meaning(() -> TextValues.number(type, text));
  }

  private <T> T meaning(Supplier<T> text) {
    try {
      return text.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + place, e);
    }
  }

  /** What has no parts, as text: a number may stand in quotes. */
  private String single(@Nullable Object plain) {
    if (plain instanceof String || plain instanceof Number || plain instanceof Boolean) {
      return plain.toString();
    }
    throw wrong("a single value", plain);
  }

  private String text(Object plain) {
    if (plain instanceof String text) {
      return text;
    }
    throw wrong("a text", plain);
  }

  private Map<?, ?> object(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong("an object", plain);
  }

  private Collection<?> elements(Object plain) {
    if (plain instanceof Collection<?> collection) {
      return collection;
    }
    throw wrong("an array", plain);
  }

  private Object part(Map<?, ?> plain, String name) {
    Object part = plain.get(name);
    if (part == null) {
      throw wrong("`" + name + "`", plain);
    }
    return part;
  }

  private IllegalArgumentException wrong(String expected, @Nullable Object plain) {
    return new IllegalArgumentException(expected + " expected, got " + shown(plain) + place);
  }

  private static String shown(@Nullable Object plain) {
    if (plain instanceof Map) {
      return "an object";
    }
    if (plain instanceof Collection) {
      return "an array";
    }
    return plain == null ? "null" : "`" + JsonInput.cut(plain.toString()) + "`";
  }
}
