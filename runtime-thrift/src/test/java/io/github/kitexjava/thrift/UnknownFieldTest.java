package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.junit.jupiter.api.Test;

/** What is not known is skipped to its last byte, and can be written back as it came. */
class UnknownFieldTest {
  private static final int[] TYPES = {
    Types.BOOL,
    Types.I8,
    Types.DOUBLE,
    Types.I16,
    Types.I32,
    Types.I64,
    Types.STRING,
    Types.UUID,
    Types.STRUCT,
    Types.MAP,
    Types.SET,
    Types.LIST
  };
  private static final int WITHOUT_PARTS = 8;

  @Test
  void anyFieldThatApacheWritesComesBackByteForByte() throws Exception {
    long seed = 7;
    Random random = new Random(seed);
    for (int run = 0; run < 3_000; run++) {
      byte[] bytes = Apache.write(out -> writeField(out, random, 4));
      BinaryReader in = new BinaryReader(bytes);
      UnknownField field = in.unknownField(in.field());
      in.end();

      BinaryWriter out = new BinaryWriter();
      out.unknownField(field);
      assertThat(out.toByteArray()).as("seed %d, run %d", seed, run).isEqualTo(bytes);
    }
  }

  @Test
  void idAndTypeAreKept() {
    BinaryWriter out = new BinaryWriter();
    out.fieldI16(-5, (short) 258);
    BinaryReader in = new BinaryReader(out.toByteArray());
    assertThat(in.unknownField(in.field()))
        .isEqualTo(new UnknownField(-5, Types.I16, Bytes.copyOf(new byte[] {1, 2})));
  }

  private static void writeField(TProtocol out, Random random, int depth) throws TException {
    byte type = type(random, depth);
    out.writeFieldBegin(new TField("", type, (short) random.nextInt()));
    writeValue(out, random, type, depth);
  }

  private static byte type(Random random, int depth) {
    return (byte) TYPES[random.nextInt(depth == 0 ? WITHOUT_PARTS : TYPES.length)];
  }

  private static void writeValue(TProtocol out, Random random, byte type, int depth)
      throws TException {
    switch (type) {
      case Types.BOOL -> out.writeBool(random.nextBoolean());
      case Types.I8 -> out.writeByte((byte) random.nextInt());
      case Types.DOUBLE -> out.writeDouble(random.nextDouble());
      case Types.I16 -> out.writeI16((short) random.nextInt());
      case Types.I32 -> out.writeI32(random.nextInt());
      case Types.I64 -> out.writeI64(random.nextLong());
      case Types.STRING -> out.writeString("x".repeat(random.nextInt(10)));
      case Types.UUID -> out.writeUuid(new UUID(random.nextLong(), random.nextLong()));
      default -> writeParts(out, random, type, depth);
    }
  }

  private static void writeParts(TProtocol out, Random random, byte type, int depth)
      throws TException {
    int size = random.nextInt(4);
    byte key = type(random, depth - 1);
    byte element = type(random, depth - 1);
    switch (type) {
      case Types.MAP -> out.writeMapBegin(new TMap(key, element, size));
      case Types.SET -> out.writeSetBegin(new TSet(element, size));
      case Types.LIST -> out.writeListBegin(new TList(element, size));
      default -> {}
    }
    for (int i = 0; i < size; i++) {
      if (type == Types.STRUCT) {
        writeField(out, random, depth - 1);
        continue;
      }
      if (type == Types.MAP) {
        writeValue(out, random, key, depth - 1);
      }
      writeValue(out, random, element, depth - 1);
    }
    if (type == Types.STRUCT) {
      out.writeFieldStop();
    }
  }
}
