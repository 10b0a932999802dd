package io.github.kitexjava.thrift;

import java.util.Map;

/** The text of generated values, as {@code User{id=7, name="Ada"}}. */
public final class Fields {
  private Fields() {}

  /** Set fields in the order of the IDL, then unknown ones as {@code ?30=i32 4 bytes 00000001}. */
  public static <T> String toString(T struct, StructDescriptor<T> descriptor) {
    StringBuilder out = new StringBuilder(descriptor.name()).append('{');
    String separator = "";
    for (FieldDescriptor field : descriptor.fields()) {
      Object value = descriptor.get(struct, field.index()).orElse(null);
      if (value != null) {
        out.append(separator).append(field.name()).append('=');
        append(out, value, field.type());
        separator = ", ";
      }
    }
    for (UnknownField field : descriptor.unknownFields(struct)) {
      out.append(separator).append('?').append(field.id()).append('=');
      out.append(Types.name(field.type())).append(' ').append(field.value());
      separator = ", ";
    }
    return out.append('}').toString();
  }

  @SuppressWarnings("unchecked") // a value is described by its own descriptor
  private static <T> String text(StructDescriptor<T> descriptor, Object struct) {
    return toString((T) struct, descriptor);
  }

  private static void append(StringBuilder out, Object value, ThriftType type) {
    if (value instanceof String text) {
      quote(out, text);
    } else if (value instanceof Integer number && type instanceof ThriftType.EnumType enumType) {
      appendEnum(out, number, enumType);
    } else if (value instanceof EnumList<?> list && type instanceof ThriftType.ListType listType) {
      appendEnums(out, list, listType.element());
    } else if (value instanceof Iterable<?> elements) {
      appendElements(out, elements, elementType(type));
    } else if (value instanceof Map<?, ?> map && type instanceof ThriftType.MapType mapType) {
      appendEntries(out, map, mapType);
    } else if (value instanceof ThriftUnion union) {
      out.append(text(union.descriptor(), union));
    } else {
      out.append(value);
    }
  }

  private static ThriftType elementType(ThriftType type) {
    if (type instanceof ThriftType.ListType list) {
      return list.element();
    }
    return type instanceof ThriftType.SetType set ? set.element() : type;
  }

  private static void appendElements(StringBuilder out, Iterable<?> elements, ThriftType type) {
    out.append('[');
    String separator = "";
    for (Object element : elements) {
      out.append(separator);
      append(out, element, type);
      separator = ", ";
    }
    out.append(']');
  }

  private static void appendEntries(StringBuilder out, Map<?, ?> map, ThriftType.MapType type) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      append(out, entry.getKey(), type.key());
      out.append('=');
      append(out, entry.getValue(), type.value());
      separator = ", ";
    }
    out.append('}');
  }

  private static void appendEnums(StringBuilder out, EnumList<?> list, ThriftType element) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      append(out, list.numbers()[i], element);
    }
    out.append(']');
  }

  /** A number that no constant has is shown itself: it is what one looks for. */
  private static void appendEnum(StringBuilder out, int number, ThriftType.EnumType type) {
    String constant = type.forValue().apply(number).toString();
    out.append(constant.equals("UNRECOGNIZED") ? "UNRECOGNIZED(" + number + ")" : constant);
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
