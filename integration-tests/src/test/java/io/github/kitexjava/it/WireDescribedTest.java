package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.thrift.CodecException;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.EncodeException;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types without code for each field beside the same types with it: they do the same. */
class WireDescribedTest {
  private static final long SEED = Long.getLong("wire.seed", 20261126);
  private static final TypeOptions DESCRIBED =
      TypeOptions.DEFAULT
          .with(TypeChoice.NO_DIRECT_CODECS, true)
          .with(TypeChoice.KEEP_UNKNOWN_FIELDS, true);
  private static final TypeOptions DIRECT =
      TypeOptions.DEFAULT.with(TypeChoice.KEEP_UNKNOWN_FIELDS, true);

  @TempDir private static Path folder;
  private static WireSchema direct;
  private static WireSchema described;

  @BeforeAll
  static void generate() throws Exception {
    direct = schema("direct", DIRECT);
    described = schema("described", DESCRIBED);
  }

  private static WireSchema schema(String name, TypeOptions options) throws Exception {
    return WireSchema.of(
        folder.resolve(name),
        options,
        Map.of(),
        "everything.thrift",
        "shared.thrift",
        "wide.thrift");
  }

  @Test
  void twoThousandValuesHaveTheSameBytes() throws Exception {
    WireProtocol apache = new WireProtocol(direct.program());
    for (int i = 0; i < 2_000; i++) {
      int index = i % direct.structs().size();
      StructType struct = direct.structs().get(index);
      byte[] bytes = apache.write(struct, values(SEED + i).full(struct));
      assertThat(outcome(described, index, bytes))
          .as("-Dwire.seed=%d, %s", SEED + i, struct.name())
          .isEqualTo(HexFormat.of().formatHex(bytes));
    }
  }

  @Test
  void changedBytesAreReadOrRefusedAlike() throws Exception {
    WireProtocol apache = new WireProtocol(direct.program());
    Random random = new Random(SEED);
    for (int i = 0; i < 3_000; i++) {
      int index = i % direct.structs().size();
      StructType struct = direct.structs().get(index);
      byte[] bytes = apache.write(struct, values(SEED + i).full(struct));
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      String expected = outcome(direct, index, bytes);
      if (expected.matches(
          "([0-9a-f]{2})+")) { // an unknown bool may be any byte, and is one of two
        expected = outcome(described, index, HexFormat.of().parseHex(expected));
      }
      assertThat(outcome(described, index, bytes))
          .as("-Dwire.seed=%d, %s", SEED + i, struct.name())
          .isEqualTo(expected);
    }
  }

  @Test
  void valuesNestedTooDeepAreRefusedBothWays() throws Exception {
    WireSchema nested =
        WireSchema.ofText(
            folder.resolve("nested"),
            DESCRIBED,
            "namespace java nested\nstruct Node { 1: optional Node next, 2: optional list<Node> more }");
    ThriftCodec<ThriftStruct> codec = nested.codec(nested.struct("Node"));
    ThriftStruct node = codec.fromBytes(new byte[1]);
    for (int depth = 1; depth < 64; depth++) {
      node = codec.descriptor().create(Map.of("next", node));
    }
    assertThat(codec.fromBytes(codec.toBytes(node))).isEqualTo(node);
    ThriftStruct deeper = codec.descriptor().create(Map.of("more", List.of(node)));
    assertThatThrownBy(() -> codec.toBytes(deeper)).isInstanceOf(EncodeException.class);
    byte[] bytes = HexFormat.of().parseHex("0c0001".repeat(64) + "00".repeat(65));
    assertThatThrownBy(() -> codec.fromBytes(bytes))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("nested deeper than 64 levels");
  }

  @Test
  void thereIsLessJava() {
    assertThat(size(described)).isLessThan(size(direct) * 8 / 10);
  }

  /** The bytes of what was read. Of several things that are wrong either may be the one told. */
  private static String outcome(WireSchema schema, int struct, byte[] bytes) throws Exception {
    ThriftCodec<ThriftStruct> codec = schema.codec(schema.structs().get(struct));
    try {
      return HexFormat.of().formatHex(codec.toBytes(codec.fromBytes(bytes)));
    } catch (CodecException | IllegalStateException e) {
      return e instanceof CodecException ? "refused" : "not to be sent";
    }
  }

  private static int size(WireSchema schema) {
    return schema.sources().values().stream().mapToInt(String::length).sum();
  }

  private static WireValues values(long seed) {
    return new WireValues(direct.program(), new Random(seed), false);
  }
}
