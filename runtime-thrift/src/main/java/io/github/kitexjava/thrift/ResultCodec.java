package io.github.kitexjava.thrift;

import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Writes and reads what a method returns: the value alone, without a field around it.
 *
 * @param <R> the value, boxed if it is a number or a boolean
 */
public interface ResultCodec<R> {
  ResultCodec<Boolean> BOOL = of(Types.bool(), BinaryWriter::bool, BinaryReader::bool);
  ResultCodec<Byte> I8 = of(Types.i8(), BinaryWriter::i8, BinaryReader::i8);
  ResultCodec<Short> I16 = of(Types.i16(), BinaryWriter::i16, BinaryReader::i16);
  ResultCodec<Integer> I32 = of(Types.i32(), BinaryWriter::i32, BinaryReader::i32);
  ResultCodec<Long> I64 = of(Types.i64(), BinaryWriter::i64, BinaryReader::i64);
  ResultCodec<Double> DOUBLE = of(Types.float64(), BinaryWriter::float64, BinaryReader::float64);
  ResultCodec<String> STRING = of(Types.string(), BinaryWriter::string, BinaryReader::string);
  ResultCodec<Bytes> BINARY = of(Types.binary(), BinaryWriter::binary, BinaryReader::binary);
  ResultCodec<UUID> UUID = of(Types.uuid(), BinaryWriter::uuid, BinaryReader::uuid);

  ThriftType type();

  void write(BinaryWriter out, R value);

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws DecodeException if the bytes are no such value
   */
  R read(BinaryReader in);

  /** For containers and enums, whose code is generated. */
  static <R> ResultCodec<R> of(
      ThriftType type, BiConsumer<BinaryWriter, R> writer, ElementReader<? extends R> reader) {
    return new ResultCodec<>() {
      @Override
      public ThriftType type() {
        return type;
      }

      @Override
      public void write(BinaryWriter out, R value) {
        writer.accept(out, value);
      }

      @Override
      public R read(BinaryReader in) {
        return reader.read(in);
      }
    };
  }

  /** For structs, unions and exceptions. */
  static <R> ResultCodec<R> of(ThriftCodec<R> codec) {
    return of(Types.struct(codec), codec::write, codec::read);
  }
}
