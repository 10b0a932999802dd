package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.UnknownField;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes JSON with the names of the IDL. */
final class ReadableJsonWriter {
  private final JsonText out = new JsonText();
  private final boolean indented;
  private int depth;
  private boolean first;

  ReadableJsonWriter(boolean indented) {
    this.indented = indented;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  @SuppressWarnings("unchecked") // a value is described by its own descriptor
  <T> void struct(StructDescriptor<T> descriptor, Object value) {
    T struct = (T) value;
    begin('{');
    for (FieldDescriptor field : descriptor.fields()) {
      ValueWriter.written(descriptor, struct, field)
          .ifPresent(
              set -> {
                name(field.name());
                value(field.type(), set);
              });
    }
    List<UnknownField> unknown = descriptor.unknownFields(struct);
    if (!unknown.isEmpty()) {
      name(ReadableJson.UNKNOWN);
      unknown(unknown);
    }
    end('}');
  }

  private void unknown(List<UnknownField> fields) {
    begin('[');
    for (UnknownField field : fields) {
      item();
      begin('{');
      name(ReadableJson.ID);
      out.append(Integer.toString(field.id()));
      name(ReadableJson.TYPE);
      out.quote(Types.name(field.type()));
      name(ReadableJson.BINARY);
      out.quote(base64(field.value()));
      end('}');
    }
    end(']');
  }

  private void value(ThriftType type, Object value) {
    if (type instanceof ThriftType.StructType struct) {
      struct(struct.descriptor().get(), value);
    } else if (type instanceof ThriftType.ListType list) {
      elements(list.element(), ValueWriter.elements(list.element(), (List<?>) value));
    } else if (type instanceof ThriftType.SetType set) {
      elements(set.element(), (Collection<?>) value);
    } else if (type instanceof ThriftType.MapType map) {
      map(map, (Map<?, ?>) value);
    } else if (isQuoted(type, value)) {
      out.quoteAll(text(type, value));
    } else {
      out.append(text(type, value));
    }
  }

  private void elements(ThriftType type, Iterable<?> elements) {
    begin('[');
    for (Object element : elements) {
      item();
      value(type, element);
    }
    end(']');
  }

  private void map(ThriftType.MapType type, Map<?, ?> map) {
    boolean object = ReadableJson.hasText(type.key());
    begin(object ? '{' : '[');
    map.forEach(
        (key, value) -> {
          if (object) {
            name(text(type.key(), key));
            value(type.value(), value);
          } else {
            item();
            begin('{');
            name(ReadableJson.KEY);
            value(type.key(), key);
            name(ReadableJson.VALUE);
            value(type.value(), value);
            end('}');
          }
        });
    end(object ? '}' : ']');
  }

  private static boolean isQuoted(ThriftType type, Object value) {
    if (type instanceof ThriftType.EnumType enums) {
      return EnumText.name(enums, ValueWriter.number(value)).isPresent();
    }
    return switch ((BaseType) type) {
      case BOOL, I8, I16, I32, I64 -> false;
      case DOUBLE -> !Double.isFinite((Double) value);
      case STRING, BINARY, UUID -> true;
    };
  }

  /** Of a value without parts. */
  private static String text(ThriftType type, Object value) {
    if (type instanceof ThriftType.EnumType enums) {
      int number = ValueWriter.number(value);
      Optional<String> name = EnumText.name(enums, number);
      return name.orElseGet(() -> Integer.toString(number));
    }
    return value instanceof Bytes bytes ? base64(bytes) : value.toString();
  }

  private static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private void begin(char bracket) {
    out.append(bracket);
    depth++;
    first = true;
  }

  private void item() {
    if (!first) {
      out.append(',');
    }
    first = false;
    line();
  }

  private void name(String name) {
    item();
    out.quoteAll(name).append(indented ? ": " : ":");
  }

  private void end(char bracket) {
    depth--;
    if (!first) {
      line();
    }
    first = false;
    out.append(bracket);
  }

  private void line() {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }
}
