package io.github.kitexjava.thrift;

/**
 * Writes and reads the arguments of one method, field by field; what stands around the fields is
 * {@link MethodDescriptor}'s affair.
 */
public interface ArgumentCodec {
  /** For methods without arguments. */
  ArgumentCodec NONE = of((out, arguments) -> {}, (in, field, arguments) -> in.skip(field));

  /** Writes the fields of the arguments that are set, without the stop that follows them. */
  void write(BinaryWriter out, Arguments arguments);

  /**
   * Reads one field, or skips it if the method has no such argument.
   *
   * @param field as {@link BinaryReader#field()} returned it
   */
  void readField(BinaryReader in, int field, Arguments arguments);

  /** The half of a codec that writes. */
  @FunctionalInterface
  interface Writer {
    void write(BinaryWriter out, Arguments arguments);
  }

  /** The half of a codec that reads. */
  @FunctionalInterface
  interface FieldReader {
    void readField(BinaryReader in, int field, Arguments arguments);
  }

  static ArgumentCodec of(Writer writer, FieldReader reader) {
    return new ArgumentCodec() {
      @Override
      public void write(BinaryWriter out, Arguments arguments) {
        writer.write(out, arguments);
      }

      @Override
      public void readField(BinaryReader in, int field, Arguments arguments) {
        reader.readField(in, field, arguments);
      }
    };
  }
}
