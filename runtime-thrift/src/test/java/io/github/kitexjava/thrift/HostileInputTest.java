package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.kitexjava.thrift.DecodeException.Reason;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that somebody made to hurt, or that a bad line left. */
class HostileInputTest {
  private static final int HUGE = Integer.MAX_VALUE;

  @Test
  void aValueCutOffAnywhereIsTruncated() {
    byte[] bytes = Node.CODEC.toBytes(Node.of("root", Node.of("left"), Node.of("right")));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Node.CODEC.fromBytes(cut))
          .as("%d of %d bytes", length, bytes.length)
          .isInstanceOfSatisfying(
              DecodeException.class,
              e -> {
                assertThat(e.reason()).isIn(Reason.TRUNCATED, Reason.SIZE_EXCEEDS_INPUT);
                assertThat(e.offset()).isBetween(0, cut.length);
              });
    }
  }

  @Test
  void aSizeBelowZeroIsRefused() {
    assertRefused(Reason.NEGATIVE_SIZE, out -> out.i32(-1), BinaryReader::string);
    assertRefused(Reason.NEGATIVE_SIZE, out -> out.i32(Integer.MIN_VALUE), BinaryReader::binary);
    assertRefused(Reason.NEGATIVE_SIZE, out -> out.listBegin(Types.I32, -1), BinaryReader::i32List);
    assertRefused(
        Reason.NEGATIVE_SIZE,
        out -> out.mapBegin(Types.I32, Types.I32, -1),
        in -> in.mapBegin(Types.I32, Types.I32));
    assertRefused(Reason.NEGATIVE_SIZE, out -> field(out, Types.STRING).i32(-1), this::skip);
    assertRefused(
        Reason.NEGATIVE_SIZE, out -> field(out, Types.LIST).listBegin(Types.I32, -1), this::skip);
  }

  @Test
  void aSizeThatTheBytesCannotHoldIsRefusedBeforeAnythingIsAllocated() {
    for (int type :
        new int[] {
          Types.BOOL,
          Types.I8,
          Types.I16,
          Types.I32,
          Types.I64,
          Types.DOUBLE,
          Types.STRING,
          Types.STRUCT,
          Types.MAP,
          Types.SET,
          Types.LIST,
          Types.UUID
        }) {
      assertRefused(
          Reason.SIZE_EXCEEDS_INPUT,
          out -> {
            out.listBegin(type, HUGE);
            out.i64(0);
          },
          in -> in.listBegin(type));
      assertRefused(
          Reason.SIZE_EXCEEDS_INPUT,
          out -> out.mapBegin(type, Types.BOOL, HUGE),
          in -> in.mapBegin(type, Types.BOOL));
      assertRefused(
          Reason.SIZE_EXCEEDS_INPUT, out -> field(out, Types.SET).setBegin(type, HUGE), this::skip);
    }
    assertRefused(Reason.SIZE_EXCEEDS_INPUT, out -> out.i32(HUGE), BinaryReader::string);
  }

  @Test
  void elementsOfTypeThatIsNoneAreRefusedWhateverTheirNumber() {
    for (int type : new int[] {0, 1, 5, 7, 9, 17, 127, 255}) {
      assertRefused(
          Reason.UNEXPECTED_TYPE, out -> field(out, Types.LIST).listBegin(type, HUGE), this::skip);
      assertRefused(
          Reason.UNEXPECTED_TYPE,
          out -> field(out, Types.MAP).mapBegin(type, type, HUGE),
          this::skip);
      if (type != Types.STOP) {
        assertRefused(Reason.UNEXPECTED_TYPE, out -> field(out, type).i64(0), this::skip);
      }
    }
  }

  @Test
  void aContainerOfAnotherTypeThanExpectedIsRefusedAndBothAreNamed() {
    BinaryWriter out = new BinaryWriter();
    out.listBegin(Types.I64, 1);
    out.i64(1);
    assertThatThrownBy(() -> new BinaryReader(out.toByteArray()).stringList())
        .hasMessage("a list of i64 where string is expected at byte 5");
  }

  @Test
  void limitsBoundWhatIsThere() {
    DecodeLimits limits = new DecodeLimits(2, 3, 4);
    BinaryWriter four = new BinaryWriter();
    four.i32List(List.of(1, 2, 3, 4));
    assertLimited(limits, four, BinaryReader::i32List);
    BinaryWriter five = new BinaryWriter();
    five.string("12345");
    assertLimited(limits, five, BinaryReader::string);
    assertLimited(limits, five, BinaryReader::binary);

    byte[] deep = Node.CODEC.toBytes(chain(3));
    assertThatThrownBy(() -> Node.CODEC.read(new BinaryReader(deep, 0, deep.length, limits)))
        .hasMessageContaining("`Node` is nested deeper than 2 levels");
  }

  @Test
  void structsNestUpToTheLimitAndNotBeyond() {
    int limit = DecodeLimits.DEFAULT.maxDepth();
    assertThatCode(() -> Node.CODEC.fromBytes(Node.CODEC.toBytes(chain(limit))))
        .doesNotThrowAnyException();
    byte[] deeper = Node.CODEC.toBytes(chain(limit + 1));
    assertThatThrownBy(() -> Node.CODEC.fromBytes(deeper))
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_DEEP));
  }

  @ParameterizedTest
  @ValueSource(ints = {Types.STRUCT, Types.LIST, Types.SET, Types.MAP})
  void unknownValuesNestUpToTheLimitToo(int type) {
    assertRefused(
        Reason.TOO_DEEP,
        out -> {
          out.fieldBegin(1, type);
          for (int i = 0; i < 100_000; i++) {
            switch (type) {
              case Types.STRUCT -> out.fieldStructBegin(1);
              case Types.MAP -> {
                out.mapBegin(Types.BOOL, Types.MAP, 1);
                out.bool(true);
              }
              default -> out.listBegin(type, 1);
            }
          }
        },
        this::skip);
  }

  /** Each of 60 levels announces as many elements as bytes follow: a room of 60 times the input. */
  @Test
  void announcedSizesInsideEachOtherTakeNoMoreMemoryThanTheInput() {
    int padding = 4 << 20;
    BinaryWriter out = new BinaryWriter(padding + 4096);
    for (int level = 0; level < 60; level++) {
      out.fieldListBegin(2, Types.STRUCT, padding);
    }
    out.binary(Bytes.wrap(new byte[padding]));
    byte[] bytes = out.toByteArray();

    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    assertThatThrownBy(() -> Node.CODEC.fromBytes(bytes)).isInstanceOf(CodecException.class);
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(padding);
  }

  @Test
  void unionsHaveExactlyOneField() {
    assertThat(new BinaryReader(new byte[] {0}).emptyUnion("Contact").reason())
        .isEqualTo(Reason.BAD_UNION);
    BinaryWriter out = new BinaryWriter();
    out.fieldBool(2, true);
    assertThatThrownBy(() -> new BinaryReader(out.toByteArray()).unionEnd("Contact"))
        .hasMessageContaining("union `Contact` has more than one field set");
  }

  @Test
  void theFieldIsNamedInWhichReadingFailed() {
    BinaryWriter out = new BinaryWriter();
    out.fieldString(1, "root");
    out.fieldListBegin(2, Types.STRUCT, 2);
    out.fieldString(1, "left");
    out.fieldMapBegin(9, Types.STRING, Types.LIST, 1);
    out.string("unknown");
    out.i32List(List.of(1, 2));
    out.fieldStop();
    out.fieldBegin(1, Types.STRING);
    out.i32(77);
    assertThatThrownBy(() -> Node.CODEC.fromBytes(out.toByteArray()))
        .hasMessage(
            "a string of 77 bytes, but only 0 bytes follow at byte "
                + out.size()
                + ", in field 2, element 1, field 1 of `Node`");

    byte[] bytes = Node.CODEC.toBytes(Node.of("root"));
    assertThatThrownBy(() -> Node.CODEC.fromBytes(bytes, 0, 6))
        .hasMessageEndingWith("at byte 3, in field 1 of `Node`");
    bytes[11] = Types.LIST;
    bytes[14] = Types.I64;
    bytes[18] = 1;
    assertThatThrownBy(() -> Node.CODEC.fromBytes(Arrays.copyOf(bytes, 40)))
        .hasMessage("a list of i64 where struct is expected at byte 19, in field 2 of `Node`");
  }

  @Test
  void bytesAfterTheValueAreRefused() {
    byte[] bytes = Arrays.copyOf(Node.CODEC.toBytes(Node.of("a")), 20);
    assertThatThrownBy(() -> Node.CODEC.fromBytes(bytes))
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TRAILING_BYTES));
  }

  @Test
  void randomBytesAndFlippedBitsNeverGiveAnythingButAValueOrACodecException() {
    long seed = 20261124;
    Random random = new Random(seed);
    byte[] good = Node.CODEC.toBytes(Node.of("root", Node.of("left", Node.of("x")), Node.of("r")));
    for (int run = 0; run < 20_000; run++) {
      byte[] bytes = run % 2 == 0 ? good.clone() : new byte[random.nextInt(64)];
      if (run % 2 == 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      } else {
        random.nextBytes(bytes);
      }
      try {
        Node.CODEC.fromBytes(bytes);
      } catch (CodecException expected) {
        assertThat(expected).hasMessageMatching("[^\\n]+");
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", run " + run, e);
      }
    }
  }

  private void skip(BinaryReader in) {
    in.skip(in.field());
  }

  private static BinaryWriter field(BinaryWriter out, int type) {
    out.fieldBegin(1, type);
    return out;
  }

  private static Node chain(int length) {
    Node node = Node.of("leaf");
    for (int i = 1; i < length; i++) {
      node = Node.of("n", node);
    }
    return node;
  }

  private static void assertLimited(
      DecodeLimits limits, BinaryWriter out, Consumer<BinaryReader> reading) {
    BinaryReader in = new BinaryReader(out.array(), 0, out.size(), limits);
    assertThatThrownBy(() -> reading.accept(in))
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LIMIT_EXCEEDED));
  }

  private static void assertRefused(
      Reason reason, Consumer<BinaryWriter> writing, Consumer<BinaryReader> reading) {
    BinaryWriter out = new BinaryWriter();
    writing.accept(out);
    assertThatThrownBy(() -> reading.accept(new BinaryReader(out.array(), 0, out.size())))
        .isInstanceOfSatisfying(
            DecodeException.class,
            e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
  }
}
