package io.github.kitexjava.bench.codec;

import com.google.protobuf.Descriptors;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftStruct;
import java.util.Collection;
import java.util.Map;

/** The same value as a message of Protocol Buffers. */
final class ProtobufSide {
  private final Message value;
  private final Parser<? extends Message> parser;

  ProtobufSide(Shape shape, ThriftStruct source) throws ReflectiveOperationException {
    Class<?> type = Class.forName("bench.protobuf." + shape.typeName());
    Message empty = (Message) type.getMethod("getDefaultInstance").invoke(null);
    this.value = message(empty.newBuilderForType(), source);
    this.parser = empty.getParserForType();
  }

  CodecProbe.Work work(Case one) {
    if (one == Case.PROTOBUF_WRITE) {
      return value::toByteArray;
    }
    byte[] bytes = value.toByteArray();
    return () -> parser.parseFrom(bytes);
  }

  private static Message message(Message.Builder message, ThriftStruct struct) {
    for (FieldDescriptor field : struct.descriptor().fields()) {
      Descriptors.FieldDescriptor target =
          message.getDescriptorForType().findFieldByName(field.name());
      set(message, target, get(struct.descriptor(), struct, field.name()));
    }
    return message.build();
  }

  @SuppressWarnings("unchecked") // a struct's own descriptor
  private static Object get(StructDescriptor<?> descriptor, ThriftStruct struct, String field) {
    return ((StructDescriptor<ThriftStruct>) descriptor).get(struct, field).orElseThrow();
  }

  private static void set(Message.Builder message, Descriptors.FieldDescriptor to, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, element) -> {
            Message.Builder entry = message.newBuilderForField(to);
            Descriptors.Descriptor type = entry.getDescriptorForType();
            set(entry, type.findFieldByName("key"), key);
            set(entry, type.findFieldByName("value"), element);
            message.addRepeatedField(to, entry.build());
          });
    } else if (value instanceof Collection<?> elements) {
      elements.forEach(element -> message.addRepeatedField(to, single(message, to, element)));
    } else {
      message.setField(to, single(message, to, value));
    }
  }

  private static Object single(
      Message.Builder message, Descriptors.FieldDescriptor to, Object value) {
    if (value instanceof ThriftStruct struct) {
      return message(message.newBuilderForField(to), struct);
    }
    return value instanceof Short number ? (Object) number.intValue() : value;
  }
}
