package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.thrift.CodecException;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.protocol.Protocol;
import io.github.kitexjava.thrift.protocol.ProtocolWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.thrift.protocol.TProtocolFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes generated codecs get, they give a value or a {@link CodecException}, and allocate
 * in proportion to the bytes. In each protocol for which they have code.
 *
 * <p>{@code mvn -P full install -pl integration-tests -Dtest=WireHostileTest -Dfuzz.seconds=3600}
 * goes on for as long.
 */
@ParameterizedClass
@MethodSource("wires")
class WireHostileTest {
  /**
   * A protocol, and what is worse for its readers than one wrong byte.
   *
   * @param sizes in hexadecimal
   */
  private record Wire(Protocol ours, TProtocolFactory theirs, List<String> sizes) {
    @Override
    public String toString() {
      return ours.name();
    }
  }

  /** Sizes: the largest, and one below zero. In the compact protocol also a number without end. */
  static Stream<Wire> wires() {
    return Stream.of(
        new Wire(Protocol.BINARY, WireProtocol::binary, List.of("7fffffff", "ffffffff")),
        new Wire(
            Protocol.COMPACT,
            WireProtocol::compact,
            List.of("ffffffff07", "ffffffff0f", "ff".repeat(11))));
  }

  /** For the value, the exception and its trace, however few bytes came. */
  private static final long SPARE_BYTES = 256 * 1024;

  /** A list of structs of one byte each, with their fields at defaults, is the worst. */
  private static final long BYTES_FOR_EACH = 1024;

  /** How many bytes of a large value are damaged. */
  private static final int POSITIONS = 60;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private static Path folder;
  private static WireSchema schema;

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @Parameter
  private Wire wire;

  @BeforeAll
  static void generate() throws Exception {
    TypeOptions compact = TypeOptions.DEFAULT.with(TypeChoice.COMPACT_CODECS, true);
    schema =
        WireSchema.of(
            folder, compact, Map.of(), "everything.thrift", "shared.thrift", "wide.thrift");
  }

  @Test
  void cutsGiveACodecException() throws Exception {
    for (StructType struct : schema.structs()) {
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      byte[] bytes = sample(struct, 1);
      for (int length = 0; length < bytes.length; length += step(bytes)) {
        byte[] cut = Arrays.copyOf(bytes, length);
        CodecException refused =
            catchThrowableOfType(CodecException.class, () -> wire.ours.decode(codec, cut));
        if (refused == null) {
          throw new AssertionError(HexFormat.of().formatHex(cut));
        }
      }
    }
  }

  @Test
  void changedBytesGiveAValueOrACodecException() throws Exception {
    for (StructType struct : schema.structs()) {
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      byte[] bytes = sample(struct, 2);
      for (int i = 0; i < bytes.length; i += step(bytes)) {
        for (int change : new int[] {0x01, 0xff}) {
          byte[] changed = bytes.clone();
          changed[i] ^= (byte) change;
          check(codec, changed);
        }
      }
    }
  }

  @Test
  void sizesMayBeTheLargestOrBelowZero() throws Exception {
    for (StructType struct : schema.structs()) {
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      byte[] bytes = sample(struct, 3);
      for (int i = 0; i < bytes.length; i += step(bytes)) {
        for (String hex : wire.sizes) {
          byte[] size = HexFormat.of().parseHex(hex);
          byte[] changed = Arrays.copyOf(bytes, Math.max(bytes.length, i + size.length));
          System.arraycopy(size, 0, changed, i, size.length);
          check(codec, changed);
        }
      }
    }
  }

  @Test
  void structsInEachOtherTenThousandTimesAreRefused() throws Exception {
    StructType tree = schema.struct("Tree");
    ProtocolWriter out = wire.ours.writer();
    int id =
        tree.fields().stream().filter(f -> f.name().equals("left")).findFirst().orElseThrow().id();
    for (int i = 0; i < 10_000; i++) {
      out.fieldBegin(id, Types.STRUCT);
    }
    byte[] bytes = out.toByteArray();
    assertThatThrownBy(() -> wire.ours.decode(schema.codec(tree), bytes))
        .isInstanceOfSatisfying(
            DecodeException.class,
            e -> assertThat(e.reason()).isEqualTo(DecodeException.Reason.TOO_DEEP))
        .hasMessageContaining("`Tree`");
  }

  @Test
  void thousandsOfDamagedValuesGiveAValueOrACodecException() throws Exception {
    fuzz(20261125, 2_000, Duration.ofDays(1));
  }

  /** As long as {@code -Dfuzz.seconds} says, with other bytes each time. */
  @Test
  @Tag("full")
  void damagedValuesGiveAValueOrACodecExceptionForAsLongAsIsAsked() throws Exception {
    Duration time = Duration.ofSeconds(Long.getLong("fuzz.seconds", 60));
    fuzz(Long.getLong("fuzz.seed", System.nanoTime()), Long.MAX_VALUE, time);
  }

  private void fuzz(long seed, long runs, Duration time) throws Exception {
    Random random = new Random(seed);
    long end = System.nanoTime() + time.toNanos();
    long run = 0;
    for (; run < runs && System.nanoTime() < end; run++) {
      StructType struct = schema.structs().get(random.nextInt(schema.structs().size()));
      byte[] bytes = sample(struct, random.nextInt(1000));
      for (int damage = random.nextInt(4); damage >= 0; damage--) {
        bytes = damaged(bytes, random);
      }
      try {
        check(schema.codec(struct), bytes);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ", run " + run + ": " + e.getMessage(), e);
      }
    }
    System.out.println("seed " + seed + ": " + run + " damaged values, no fault");
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    byte[] changed = bytes.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = (byte) random.nextInt();
      case 2 -> changed = Arrays.copyOf(changed, at);
      default -> {
        int length = random.nextInt(bytes.length - at);
        System.arraycopy(bytes, random.nextInt(bytes.length - length), changed, at, length);
      }
    }
    return changed;
  }

  /** Every byte of small values and some of large ones, unless {@code -Dfuzz.everyByte=true}. */
  private static int step(byte[] bytes) {
    return Boolean.getBoolean("fuzz.everyByte") ? 1 : Math.max(1, bytes.length / POSITIONS);
  }

  private byte[] sample(StructType struct, long seed) throws Exception {
    WireValues values = new WireValues(schema.program(), new Random(seed), true);
    return new WireProtocol(schema.program(), wire.theirs).write(struct, values.full(struct));
  }

  private void check(ThriftCodec<ThriftStruct> codec, byte[] bytes) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    try {
      wire.ours.decode(codec, bytes);
    } catch (CodecException expected) {
      if (expected.getMessage() == null) {
        throw new AssertionError(HexFormat.of().formatHex(bytes), expected);
      }
    } catch (Throwable e) {
      throw new AssertionError(HexFormat.of().formatHex(bytes), e);
    }
    long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
    if (allocated > SPARE_BYTES + BYTES_FOR_EACH * bytes.length) {
      throw new AssertionError(allocated + " bytes for " + HexFormat.of().formatHex(bytes));
    }
  }
}
