package io.github.kitexjava.thrift.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.Types;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TJSONProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.transport.TMemoryBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of values and messages, beside those of Apache Thrift, and bytes made to hurt. */
class PartsTest {
  private static final int[] IDS = {
    1, 2, 17, 32, 48, -1, 0, 15, 16, 31, 32767, -32768, -32767, 5, 6, 21, 21, 20
  };
  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    63,
    64,
    -64,
    -65,
    8191,
    8192,
    -8193,
    1L << 31,
    -(1L << 31),
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  /** Ours and theirs. */
  private record Pair(Protocol ours, TProtocolFactory theirs) {
    @Override
    public String toString() {
      return ours.name();
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(Protocol.BINARY, TBinaryProtocol::new),
        new Pair(Protocol.COMPACT, TCompactProtocol::new),
        new Pair(Protocol.TJSON, TJSONProtocol::new));
  }

  /** What to tell the protocol of Apache. */
  private interface Writing {
    void to(TProtocol out) throws TException;
  }

  private static byte[] apache(Pair pair, Writing writing) throws TException {
    TMemoryBuffer buffer = new TMemoryBuffer(64);
    writing.to(pair.theirs.getProtocol(buffer));
    return Arrays.copyOf(buffer.getArray(), buffer.length());
  }

  private static ProtocolReader reader(Protocol protocol, byte[] bytes) {
    return protocol.reader(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void headersOfFieldsAreThoseOfApacheWhateverTheirIdsAndOrder(Pair pair) throws Exception {
    byte[] theirs =
        apache(
            pair,
            out -> {
              out.writeStructBegin(new TStruct("S"));
              for (int id : IDS) {
                out.writeFieldBegin(new TField("", (byte) Types.BOOL, (short) id));
                out.writeBool(id % 2 == 0);
                out.writeFieldEnd();
                out.writeFieldBegin(new TField("", (byte) Types.I8, (short) (id + 1)));
                out.writeByte((byte) id);
                out.writeFieldEnd();
              }
              out.writeFieldStop();
              out.writeStructEnd();
            });
    ProtocolWriter out = pair.ours.writer();
    out.structBegin();
    for (int id : IDS) {
      out.fieldBegin(id, Types.BOOL);
      out.bool(id % 2 == 0);
      out.fieldEnd();
      out.fieldBegin((short) (id + 1), Types.I8);
      out.i8((byte) id);
      out.fieldEnd();
    }
    out.fieldStop();
    out.structEnd();
    assertThat(out.toByteArray()).isEqualTo(theirs);

    ProtocolReader in = reader(pair.ours, theirs);
    in.structBegin("S");
    for (int id : IDS) {
      assertThat(in.fieldBegin()).isEqualTo(Types.BOOL << 16 | (id & 0xffff));
      assertThat(in.bool()).isEqualTo(id % 2 == 0);
      in.fieldEnd();
      assertThat(in.fieldBegin()).isEqualTo(Types.I8 << 16 | ((id + 1) & 0xffff));
      assertThat(in.i8()).isEqualTo((byte) id);
      in.fieldEnd();
    }
    assertThat(in.fieldBegin()).isEqualTo(Types.STOP);
    in.structEnd();
    in.end();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void numbersAtTheirLimitsAreThoseOfApache(Pair pair) throws Exception {
    for (long number : NUMBERS) {
      byte[] theirs = apache(pair, out -> out.writeI64(number));
      ProtocolWriter out = pair.ours.writer();
      out.i64(number);
      assertThat(out.toByteArray()).as("%d", number).isEqualTo(theirs);
      assertThat(reader(pair.ours, theirs).i64()).isEqualTo(number);
      byte[] small = apache(pair, o -> o.writeI32((int) number));
      assertThat(reader(pair.ours, small).i32()).isEqualTo((int) number);
      byte[] smallest = apache(pair, o -> o.writeI16((short) number));
      assertThat(reader(pair.ours, smallest).i16()).isEqualTo((short) number);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void messagesAreThoseOfApache(Pair pair) throws Exception {
    for (MessageHeader.Type type : MessageHeader.Type.values()) {
      for (int sequence : new int[] {0, 7, -1, Integer.MIN_VALUE}) {
        byte[] theirs =
            apache(
                pair,
                out -> {
                  out.writeMessageBegin(new TMessage("grüße", (byte) type.number(), sequence));
                  out.writeStructBegin(new TStruct("S"));
                  out.writeFieldStop();
                  out.writeStructEnd();
                  out.writeMessageEnd();
                });
        ProtocolWriter out = pair.ours.writer();
        out.messageBegin(new MessageHeader("grüße", type, sequence));
        out.structBegin();
        out.fieldStop();
        out.structEnd();
        out.messageEnd();
        assertThat(out.toByteArray()).isEqualTo(theirs);

        ProtocolReader in = reader(pair.ours, theirs);
        assertThat(in.messageBegin()).isEqualTo(new MessageHeader("grüße", type, sequence));
        in.skip(Types.STRUCT);
        in.messageEnd();
        in.end();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatIsNoMessageIsRefused(Pair pair) {
    byte[] bytes = "[9,\"no\",1,0]".getBytes(UTF_8);
    assertThatThrownBy(() -> reader(pair.ours, bytes).messageBegin())
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED))
        .hasMessageContaining("version");
  }

  @Test
  void sizesThatTheBytesCannotHoldAreRefusedBeforeAnythingIsAllocated() {
    byte[] huge = {(byte) 0xfc, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7, 0, 0};
    assertRefused(Reason.SIZE_EXCEEDS_INPUT, Protocol.COMPACT, huge, ProtocolReader::listBegin);
    byte[] negative = {(byte) 0xfc, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 15, 0};
    assertRefused(Reason.NEGATIVE_SIZE, Protocol.COMPACT, negative, ProtocolReader::setBegin);
    byte[] text = Arrays.copyOfRange(huge, 1, 8);
    assertRefused(Reason.SIZE_EXCEEDS_INPUT, Protocol.COMPACT, text, ProtocolReader::string);
    assertRefused(Reason.SIZE_EXCEEDS_INPUT, Protocol.COMPACT, text, ProtocolReader::binary);
    byte[] map = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7, 0x55, 0};
    assertRefused(Reason.SIZE_EXCEEDS_INPUT, Protocol.COMPACT, map, ProtocolReader::mapBegin);
    assertRefused(Reason.SIZE_EXCEEDS_INPUT, "[\"i32\",2147483647,1]", ProtocolReader::listBegin);
    assertRefused(Reason.NEGATIVE_SIZE, "[\"i32\",-1,1]", ProtocolReader::listBegin);
    assertRefused(Reason.SIZE_EXCEEDS_INPUT, "[\"i8\",\"i8\",99999,{}]", ProtocolReader::mapBegin);
  }

  @Test
  void numbersAndTypesThatAreNoneAreRefused() {
    byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    assertRefused(Reason.MALFORMED, Protocol.COMPACT, endless, ProtocolReader::i64);
    assertRefused(Reason.MALFORMED, Protocol.COMPACT, endless, ProtocolReader::i32);
    assertRefused(
        Reason.UNEXPECTED_TYPE, Protocol.COMPACT, new byte[] {0x1e}, ProtocolReader::fieldBegin);
    assertRefused(
        Reason.UNEXPECTED_TYPE, Protocol.COMPACT, new byte[] {0x1e}, ProtocolReader::listBegin);
    assertRefused(Reason.MALFORMED, "300", ProtocolReader::i8);
    assertRefused(Reason.MALFORMED, "1.5", ProtocolReader::i64);
    assertRefused(Reason.MALFORMED, "0x10", ProtocolReader::float64);
    assertRefused(Reason.MALFORMED, "9223372036854775808", ProtocolReader::i64);
    assertRefused(Reason.MALFORMED, "1".repeat(1000), ProtocolReader::float64);
    assertRefused(Reason.MALFORMED, "\"a\\x\"", ProtocolReader::string);
    assertRefused(Reason.MALFORMED, "\"\\u12g4\"", ProtocolReader::string);
    assertRefused(Reason.MALFORMED, "\"a*\"", ProtocolReader::binary);
    assertRefused(Reason.TRUNCATED, "\"a\\", ProtocolReader::string);
    assertRefused(Reason.UNEXPECTED_TYPE, "[\"abc\",0]", ProtocolReader::listBegin);
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000})
  void unknownValuesNestUpToTheLimitAndNotBeyond(int levels) {
    byte[] lists = new byte[levels];
    Arrays.fill(lists, (byte) 0x19);
    assertRefused(Reason.TOO_DEEP, Protocol.COMPACT, lists, in -> in.skip(Types.LIST));
    byte[] structs = new byte[levels];
    Arrays.fill(structs, (byte) 0x1c);
    assertRefused(Reason.TOO_DEEP, Protocol.COMPACT, structs, in -> in.skip(Types.STRUCT));
    assertRefused(Reason.TOO_DEEP, "[\"lst\",1,".repeat(levels) + "1", in -> in.skip(Types.LIST));
    assertRefused(Reason.TOO_DEEP, "{\"1\":{\"rec\":".repeat(levels), in -> in.skip(Types.STRUCT));
    assertRefused(
        Reason.TOO_DEEP,
        "[\"i8\",\"map\",1,{\"1\":".repeat(levels) + "1",
        in -> in.skip(Types.MAP));
  }

  @Test
  void limitsBoundWhatIsThere() {
    DecodeLimits limits = new DecodeLimits(2, 3, 4);
    Protocol compact = Protocol.COMPACT.with(limits);
    byte[] four = {0x45, 2, 4, 6, 8};
    assertRefused(Reason.LIMIT_EXCEEDED, compact, four, ProtocolReader::listBegin);
    byte[] five = {5, 'a', 'b', 'c', 'd', 'e'};
    assertRefused(Reason.LIMIT_EXCEEDED, compact, five, ProtocolReader::string);
    Protocol json = Protocol.TJSON.with(limits);
    assertRefused(Reason.LIMIT_EXCEEDED, json, "\"abcde\"".getBytes(UTF_8), ProtocolReader::string);
    assertRefused(
        Reason.LIMIT_EXCEEDED,
        json,
        "[\"i8\",4,1,2,3,4]".getBytes(UTF_8),
        ProtocolReader::listBegin);
  }

  private static void assertRefused(Reason reason, String text, Consumer<ProtocolReader> reading) {
    assertRefused(reason, Protocol.TJSON, text.getBytes(UTF_8), reading);
  }

  private static void assertRefused(
      Reason reason, Protocol protocol, byte[] bytes, Consumer<ProtocolReader> reading) {
    assertThatThrownBy(() -> reading.accept(reader(protocol, bytes)))
        .isInstanceOfSatisfying(
            DecodeException.class,
            e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
  }
}
