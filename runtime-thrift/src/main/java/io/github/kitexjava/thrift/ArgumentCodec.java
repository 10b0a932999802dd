package io.github.kitexjava.thrift;

/**
 * Writes and reads the arguments of one method, field by field; what stands around the fields is
 * {@link MethodDescriptor}'s affair.
 */
public interface ArgumentCodec {
  /** For methods without arguments. */
  ArgumentCodec NONE =
      new ArgumentCodec() {
        @Override
        public void write(BinaryWriter out, Arguments arguments) {
          // there is none
        }

        @Override
        public void readField(BinaryReader in, int field, Arguments arguments) {
          in.skip(field);
        }
      };

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

  /** For everything else, whose code is generated. */
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

  /** For methods whose one argument is a struct that may be missing, as those of most services. */
  static <T> ArgumentCodec struct(int id, ThriftCodec<T> codec) {
    int label = Types.STRUCT << 16 | id;
    return new ArgumentCodec() {
      @Override
      public void write(BinaryWriter out, Arguments arguments) {
        if (arguments.isSet(0)) {
          out.fieldStructBegin(id);
          codec.write(out, arguments.object(0));
        }
      }

      @Override
      public void readField(BinaryReader in, int field, Arguments arguments) {
        if (field == label) {
          arguments.object(0, codec.read(in));
        } else {
          in.skip(field);
        }
      }
    };
  }
}
