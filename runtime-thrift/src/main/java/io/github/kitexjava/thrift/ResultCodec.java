package io.github.kitexjava.thrift;

import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Writes and reads what a method returns: the value alone, without a field around it.
 *
 * @param <R> the value, boxed if it is a number or a boolean
 */
public interface ResultCodec<R> {
  ResultCodec<Boolean> BOOL = new BaseResultCodec<>(BaseType.BOOL);
  ResultCodec<Byte> I8 = new BaseResultCodec<>(BaseType.I8);
  ResultCodec<Short> I16 = new BaseResultCodec<>(BaseType.I16);
  ResultCodec<Integer> I32 = new BaseResultCodec<>(BaseType.I32);
  ResultCodec<Long> I64 = new BaseResultCodec<>(BaseType.I64);
  ResultCodec<Double> DOUBLE = new BaseResultCodec<>(BaseType.DOUBLE);
  ResultCodec<String> STRING = new BaseResultCodec<>(BaseType.STRING);
  ResultCodec<Bytes> BINARY = new BaseResultCodec<>(BaseType.BINARY);
  ResultCodec<UUID> UUID = new BaseResultCodec<>(BaseType.UUID);

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
