package io.github.kitexjava.bench.codec;

import io.github.kitexjava.thrift.BaseType;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftType;
import java.util.Random;

/** Writes a value of any struct with every field set, the same for the same shape. */
final class SampleBytes {
  private final Random random = new Random(7);
  private final BinaryWriter out = new BinaryWriter();
  private final Shape shape;

  private SampleBytes(Shape shape) {
    this.shape = shape;
  }

  static byte[] of(Shape shape, StructDescriptor<?> struct) {
    SampleBytes bytes = new SampleBytes(shape);
    bytes.struct(struct);
    return bytes.out.toByteArray();
  }

  private void struct(StructDescriptor<?> struct) {
    for (FieldDescriptor field : struct.fields()) {
      out.fieldBegin(field.id(), field.type().wireType());
      value(field.type());
    }
    out.fieldStop();
  }

  private void value(ThriftType type) {
    if (type instanceof BaseType base) {
      base(base);
    } else if (type instanceof ThriftType.StructType struct) {
      struct(struct.descriptor().get());
    } else if (type instanceof ThriftType.ListType list) {
      elements(list.element());
    } else if (type instanceof ThriftType.SetType set) {
      elements(set.element());
    } else if (type instanceof ThriftType.MapType map) {
      out.mapBegin(map.key().wireType(), map.value().wireType(), shape.elements());
      for (int i = 0; i < shape.elements(); i++) {
        value(map.key());
        value(map.value());
      }
    } else {
      out.i32(random.nextInt(3));
    }
  }

  private void elements(ThriftType element) {
    out.listBegin(element.wireType(), shape.elements());
    for (int i = 0; i < shape.elements(); i++) {
      value(element);
    }
  }

  private void base(BaseType type) {
    switch (type) {
      case BOOL -> out.bool(random.nextBoolean());
      case I8 -> out.i8((byte) random.nextInt());
      case I16 -> out.i16((short) random.nextInt());
      case I32 -> out.i32(random.nextInt());
      case I64 -> out.i64(random.nextLong());
      case DOUBLE -> out.float64(random.nextDouble());
      case STRING, BINARY -> out.string(letters());
      case UUID -> out.uuid(new java.util.UUID(random.nextLong(), random.nextLong()));
    }
  }

  private String letters() {
    StringBuilder text = new StringBuilder(shape.letters());
    for (int i = 0; i < shape.letters(); i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
