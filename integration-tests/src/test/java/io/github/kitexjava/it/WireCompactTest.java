package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.thrift.CodecException;
import io.github.kitexjava.thrift.CompactCodec;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.EncodeException;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.protocol.Protocol;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types with code for the compact protocol beside the same types without: they do the same. */
class WireCompactTest {
  private static final long SEED = Long.getLong("wire.seed", 20261126);
  private static final TypeOptions KEEPING =
      TypeOptions.DEFAULT.with(TypeChoice.KEEP_UNKNOWN_FIELDS, true);
  private static final TypeOptions DIRECT = KEEPING.with(TypeChoice.COMPACT_CODECS, true);

  @TempDir private Path folder;

  @Test
  void changedBytesAreReadOrRefusedAlike() throws Exception {
    String[] samples = {"everything.thrift", "shared.thrift", "wide.thrift"};
    WireSchema direct = WireSchema.of(folder.resolve("direct"), DIRECT, Map.of(), samples);
    WireSchema described = WireSchema.of(folder.resolve("described"), KEEPING, Map.of(), samples);
    assertThat(direct.codec(direct.struct("Point"))).isInstanceOf(CompactCodec.class);
    assertThat(described.codec(described.struct("Point"))).isNotInstanceOf(CompactCodec.class);
    WireProtocol apache = new WireProtocol(direct.program(), WireProtocol::compact);
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      int index = i % direct.structs().size();
      StructType struct = direct.structs().get(index);
      WireValues values = new WireValues(direct.program(), new Random(SEED + i), false);
      byte[] bytes = apache.write(struct, values.full(struct));
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      String expected = outcome(described, index, bytes);
      assertThat(outcome(direct, index, bytes))
          .as("-Dwire.seed=%d, %s", SEED + i, struct.name())
          .isEqualTo(expected);
      refused += expected.equals("refused") ? 1 : 0;
    }
    assertThat(refused).isBetween(100, 2_900);
  }

  /** The bytes of what was read, in both protocols. */
  private static String outcome(WireSchema schema, int struct, byte[] bytes) throws Exception {
    ThriftCodec<ThriftStruct> codec = schema.codec(schema.structs().get(struct));
    try {
      ThriftStruct read = Protocol.COMPACT.decode(codec, bytes);
      return HexFormat.of().formatHex(Protocol.COMPACT.encode(codec, read))
          + " and "
          + HexFormat.of().formatHex(codec.toBytes(read));
    } catch (CodecException | IllegalStateException e) {
      return e instanceof CodecException ? "refused" : "not to be sent";
    }
  }

  /** Also if neither has it, or both, what one build writes of the other has Apache's bytes. */
  @ParameterizedTest
  @CsvSource({"false, true", "true, false", "true, true"})
  void typesOfAnotherBuildNeedNotHaveTheOption(boolean there, boolean here) throws Exception {
    WireSchema shared =
        WireSchema.of(
            folder.resolve("there"),
            TypeOptions.DEFAULT.with(TypeChoice.COMPACT_CODECS, there),
            Map.of(),
            "shared.thrift");
    Path included = folder.toRealPath().resolve("here/idl/shared.thrift");
    TypeOptions options =
        TypeOptions.DEFAULT
            .with(TypeChoice.COMPACT_CODECS, here)
            .withReferences(Map.of(included.toString(), "io.github.kitexjava.samples.shared"));
    String[] samples = {"everything.thrift", "shared.thrift"};
    WireSchema schema = WireSchema.of(folder.resolve("here"), options, shared.sources(), samples);
    assertThat(schema.sources().keySet()).noneMatch(path -> path.contains("/shared/"));
    assertThat(schema.codec(schema.struct("Point")) instanceof CompactCodec).isEqualTo(there);
    assertThat(schema.codec(schema.struct("Base")) instanceof CompactCodec).isEqualTo(here);
    WireProtocol apache = new WireProtocol(schema.program(), WireProtocol::compact);
    for (int i = 0; i < 500; i++) {
      StructType struct = schema.structs().get(i % schema.structs().size());
      WireValues values = new WireValues(schema.program(), new Random(SEED + i), false);
      byte[] bytes = apache.write(struct, values.full(struct));
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      assertThat(Protocol.COMPACT.encode(codec, Protocol.COMPACT.decode(codec, bytes)))
          .as("-Dwire.seed=%d, %s", SEED + i, struct.name())
          .isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void valuesNestedTooDeepAreRefusedBothWays(boolean direct) throws Exception {
    WireSchema nested =
        WireSchema.ofText(
            folder,
            direct ? DIRECT : KEEPING,
            "namespace java nested\nstruct Node { 1: optional Node next, 2: optional list<Node> more }");
    ThriftCodec<ThriftStruct> codec = nested.codec(nested.struct("Node"));
    Protocol wide = Protocol.COMPACT.with(new DecodeLimits(100, 100, 100));
    ThriftStruct node = codec.fromBytes(new byte[1]);
    for (int depth = 1; depth < 64; depth++) {
      node = codec.descriptor().create(Map.of("next", node));
    }
    byte[] bytes = Protocol.COMPACT.encode(codec, node);
    assertThat(bytes).hasSize(127);
    assertThat(Protocol.COMPACT.decode(codec, bytes)).isEqualTo(node);
    ThriftStruct deeper = codec.descriptor().create(Map.of("more", List.of(node)));
    assertThatThrownBy(() -> Protocol.COMPACT.encode(codec, deeper))
        .isInstanceOf(EncodeException.class)
        .hasMessageContaining("nested deeper than 64 levels");
    byte[] deepBytes = wide.encode(codec, deeper);
    assertThat(wide.decode(codec, deepBytes)).isEqualTo(deeper);
    assertThatThrownBy(() -> Protocol.COMPACT.decode(codec, deepBytes))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("`Node` is nested deeper than 64 levels");
  }
}
