package io.github.kitexjava.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.thrift.CodecException;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.protocol.PlainValues;
import io.github.kitexjava.thrift.protocol.Protocol;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.thrift.protocol.TProtocolFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our protocols and Apache Thrift's read each other, byte for byte, on random values of structs
 * that hold every type in every place.
 *
 * <p>A failure names its seed; {@code -Dwire.seed=} starts at another.
 */
class WireProtocolsTest {
  private static final List<PlainValues.Names> NAME_STYLES = List.of(PlainValues.Names.values());
  private static final List<PlainValues.Enums> ENUM_STYLES = List.of(PlainValues.Enums.values());
  private static final long SEED = Long.getLong("wire.seed", 20261125);

  /** As many bytes of a value are damaged, about: each is read again from its start. */
  private static final int PLACES = 60;

  /**
   * Ours and theirs.
   *
   * @param compact whether types have code for the compact protocol
   */
  private record Pair(Protocol ours, TProtocolFactory theirs, boolean compact) {
    Pair(Protocol ours, TProtocolFactory theirs) {
      this(ours, theirs, false);
    }

    WireSchema types() {
      return compact ? direct : schema;
    }

    @Override
    public String toString() {
      return ours.name() + (compact ? ", direct" : "");
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(Protocol.BINARY, WireProtocol::binary),
        new Pair(Protocol.COMPACT, WireProtocol::compact),
        new Pair(Protocol.COMPACT, WireProtocol::compact, true),
        new Pair(Protocol.TJSON, WireProtocol::json));
  }

  @TempDir private static Path folder;
  private static WireSchema schema;
  private static WireSchema direct;
  private static List<StructType> structs;

  @BeforeAll
  static void generate() throws Exception {
    String[] samples = {"everything.thrift", "shared.thrift"};
    schema = WireSchema.of(folder.resolve("binary"), samples);
    TypeOptions compact = TypeOptions.DEFAULT.with(TypeChoice.COMPACT_CODECS, true);
    direct = WireSchema.of(folder.resolve("compact"), compact, Map.of(), samples);
    structs = schema.structs();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void twoThousandValuesHaveApachesBytesInBothDirections(Pair pair) throws Exception {
    check(pair, 2_000);
  }

  @Tag("full")
  @ParameterizedTest
  @MethodSource("pairs")
  void aHundredThousandValuesHaveApachesBytesInBothDirections(Pair pair) throws Exception {
    check(pair, 100_000);
  }

  private static void check(Pair pair, int count) throws Exception {
    WireProtocol apache = new WireProtocol(pair.types().program(), pair.theirs);
    for (int i = 0; i < count; i++) {
      StructType struct = pair.types().structs().get(i % structs.size());
      long seed = SEED + i;
      try {
        checkOne(pair, apache, struct, seed);
      } catch (Exception | AssertionError e) {
        throw new AssertionError(
            "-Dwire.seed=" + seed + ", " + struct.name() + ": " + e.getMessage(), e);
      }
    }
  }

  private static void checkOne(Pair pair, WireProtocol apache, StructType struct, long seed)
      throws Exception {
    Protocol ours = pair.ours;
    ThriftCodec<ThriftStruct> codec = pair.types().codec(struct);
    boolean unknownEnums = seed % 2 == 0;
    Map<Integer, Object> plain = values(pair.types(), seed, unknownEnums).full(struct);
    byte[] theirs = apache.write(struct, plain);

    ThriftStruct read = ours.decode(codec, theirs);
    byte[] back = ours.encode(codec, read);
    if (!Arrays.equals(back, theirs)) { // AssertJ looks at each byte
      assertThat(new String(back, UTF_8)).isEqualTo(new String(theirs, UTF_8));
      throw new AssertionError("the bytes differ where they are no text");
    }
    assertThat(Arrays.equals(ours.encode(read), theirs)).as("by the descriptor").isTrue();
    if (!unknownEnums) {
      assertThat(WireObjects.plain(read)).isEqualTo(plain);
      assertThat(apache.read(struct, back)).isEqualTo(plain);
      assertThat(WireObjects.struct(codec.descriptor(), plain)).isEqualTo(read);
    }
  }

  @Test
  void plainValuesGiveBackWhatTheyWereMadeOfInEveryStyle() throws Exception {
    for (int i = 0; i < 500; i++) {
      StructType struct = structs.get(i % structs.size());
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      ThriftStruct value = value(struct, SEED + i);
      PlainValues style =
          new PlainValues(
              NAME_STYLES.get(i % NAME_STYLES.size()), ENUM_STYLES.get(i % ENUM_STYLES.size()));
      Map<String, Object> plain = style.of(value);
      ThriftStruct read = style.read(codec.descriptor(), plain);
      assertThat(read).as("seed %d: %s", SEED + i, plain).isEqualTo(value);
      assertThat(codec.toBytes(read)).isEqualTo(codec.toBytes(value));
    }
  }

  @Test
  void readableJsonGivesBackWhatWasWritten() throws Exception {
    for (int i = 0; i < 500; i++) {
      StructType struct = structs.get(i % structs.size());
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      ThriftStruct value = value(struct, SEED + i);
      String text = Protocol.JSON.toText(value);
      ThriftStruct read = Protocol.JSON.fromText(codec, text);
      assertThat(read).as("seed %d: %s", SEED + i, text).isEqualTo(value);
      assertThat(codec.toBytes(read)).isEqualTo(codec.toBytes(value));
      assertThat(Protocol.PRETTY_JSON.fromText(codec, Protocol.PRETTY_JSON.toText(value)))
          .isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bytesCutOffOrChangedGiveAValueOrACodecException(Pair pair) throws Exception {
    for (StructType struct : pair.types().structs()) {
      ThriftStruct value = value(pair.types(), struct, SEED);
      ThriftCodec<ThriftStruct> codec = pair.types().codec(struct);
      damage(pair.ours, codec, pair.ours.encode(codec, value));
    }
  }

  @Test
  void jsonCutOffOrChangedGivesAValueOrACodecException() throws Exception {
    for (StructType struct : structs) {
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      ThriftStruct value = value(struct, SEED);
      damage(Protocol.JSON, codec, Protocol.JSON.encode(codec, value));
    }
  }

  /** As it comes from a newer peer: only so can unrecognized numbers get into a list. */
  private static ThriftStruct value(StructType struct, long seed) throws Exception {
    return value(schema, struct, seed);
  }

  private static ThriftStruct value(WireSchema types, StructType struct, long seed)
      throws Exception {
    byte[] bytes =
        new WireProtocol(types.program()).write(struct, values(types, seed, true).full(struct));
    return types.codec(struct).fromBytes(bytes);
  }

  private static void damage(Protocol protocol, ThriftCodec<ThriftStruct> codec, byte[] bytes) {
    Random random = new Random(bytes.length);
    int step = 1 + bytes.length / PLACES;
    for (int i = random.nextInt(step); i < bytes.length; i += step) {
      byte[] cut = Arrays.copyOf(bytes, i);
      assertThat(refused(protocol, codec, cut)).as("%d of %d bytes", i, bytes.length).isTrue();
      byte[] flipped = bytes.clone();
      flipped[i] ^= (byte) (1 << random.nextInt(8));
      refused(protocol, codec, flipped);
      flipped[i] = (byte) random.nextInt();
      refused(protocol, codec, flipped);
    }
  }

  /** Anything but a value and a {@link CodecException} is thrown. */
  private static boolean refused(Protocol protocol, ThriftCodec<ThriftStruct> codec, byte[] bytes) {
    try {
      protocol.decode(codec, bytes);
      return false;
    } catch (CodecException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      return true;
    }
  }

  private static WireValues values(WireSchema types, long seed, boolean unknownEnums) {
    return new WireValues(types.program(), new Random(seed), unknownEnums);
  }
}
