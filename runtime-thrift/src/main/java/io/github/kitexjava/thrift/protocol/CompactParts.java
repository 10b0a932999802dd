package io.github.kitexjava.thrift.protocol;

import io.github.kitexjava.thrift.CompactCodec;
import io.github.kitexjava.thrift.CompactReader;
import io.github.kitexjava.thrift.CompactWriter;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.UnknownField;
import java.util.List;

/**
 * What generated code for the compact protocol does not do itself: structs of other builds, which
 * may have no such code, and fields that it does not know. Part of the ABI.
 */
public final class CompactParts {
  private CompactParts() {}

  /**
   * Writes a value of another build.
   *
   * @throws io.github.kitexjava.thrift.EncodeException if it is nested too deep
   */
  public static <T> void write(CompactWriter out, ThriftCodec<T> codec, T value) {
    if (codec instanceof CompactCodec<T> direct) {
      direct.write(out, value);
    } else {
      new ValueWriter(new CompactProtocolWriter(out)).struct(codec.descriptor(), value);
    }
  }

  /**
   * Reads a value of another build and leaves what follows it.
   *
   * @throws io.github.kitexjava.thrift.DecodeException if the bytes are no such value
   * @throws io.github.kitexjava.thrift.MissingFieldException if a required field did not come
   */
  public static <T> T read(CompactReader in, ThriftCodec<T> codec) {
    return codec instanceof CompactCodec<T> direct
        ? direct.read(in)
        : new ValueReader(new CompactProtocolReader(in)).struct(codec.descriptor());
  }

  /** Fields that were kept, whatever protocol they came in; in their order. */
  public static void unknownFields(CompactWriter out, List<UnknownField> fields) {
    for (UnknownField field : fields) {
      unknownField(out, field);
    }
  }

  /**
   * A field that was kept, whatever protocol it came in.
   *
   * @throws io.github.kitexjava.thrift.EncodeException if its bytes are no value of its type
   */
  public static void unknownField(CompactWriter out, UnknownField field) {
    ProtocolWriter writer = new CompactProtocolWriter(out);
    writer.fieldBegin(field.id(), field.type());
    UnknownValues.write(field, writer);
  }

  /**
   * Keeps a field, so that it can be written in any protocol.
   *
   * @param field as {@link CompactReader#field()} returned it
   */
  public static UnknownField unknownField(CompactReader in, int field) {
    return UnknownValues.read((short) field, field >>> 16, new CompactProtocolReader(in));
  }
}
