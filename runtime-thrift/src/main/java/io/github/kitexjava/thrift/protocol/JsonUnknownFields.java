package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.UnknownField;
import java.util.Optional;

/** Reads the fields that were unknown to who wrote them; to this version they may be known. */
final class JsonUnknownFields {
  private final JsonInput in;
  private final DecodeLimits limits;
  private int id;
  private int type;
  private Bytes value = Bytes.EMPTY;

  JsonUnknownFields(JsonInput in, DecodeLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  <T> void readInto(StructDescriptor<T> descriptor, FieldValues<T> values) {
    parts();
    try {
      put(new UnknownField(id, type, value), limits, descriptor, values);
    } catch (DecodeException e) {
      throw in.malformed(
          "unknown field " + id + " of `" + descriptor.name() + "`: " + e.getMessage());
    }
  }

  /** To this version the field may be known. */
  static <T> void put(
      UnknownField field,
      DecodeLimits limits,
      StructDescriptor<T> descriptor,
      FieldValues<T> values) {
    byte[] bytes = field.value().toByteArray();
    BinaryProtocolReader binary = new BinaryProtocolReader(bytes, 0, bytes.length, limits);
    Optional<FieldDescriptor> known =
        descriptor.field(field.id()).filter(f -> f.type().wireType() == field.type());
    if (known.isPresent()) {
      values.set(known.get(), binary.value(known.get().type()));
    } else {
      binary.skip(field.type());
      if (descriptor.keepsUnknownFields()) {
        values.addUnknown(field);
      }
    }
    binary.end();
  }

  private void parts() {
    type = Types.STOP;
    in.expect('{');
    for (boolean more = !in.take('}'); more; more = in.takeCommaUnless('}')) {
      String name = in.string();
      in.expect(':');
      switch (name) {
        case ReadableJson.ID -> id = (int) in.integer(in.word(), Short.MIN_VALUE, Short.MAX_VALUE);
        case ReadableJson.TYPE -> type = type(in.string());
        case ReadableJson.BINARY -> value = in.base64(in.string());
        default -> in.skip();
      }
    }
    if (type == Types.STOP) {
      throw in.malformed("an unknown field needs `id`, `type` and `binary`");
    }
  }

  private int type(String name) {
    return in.meaning(() -> typeOf(name));
  }

  /**
   * The type of this name.
   *
   * @throws IllegalArgumentException if no type has it
   */
  static int typeOf(String name) {
    for (int candidate = Types.BOOL; candidate <= Types.UUID; candidate++) {
      if (Types.name(candidate).equals(name)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("`" + JsonInput.cut(name) + "` is the name of no type");
  }
}
