package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.thrift.EncodeException;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.protocol.PlainValues;
import io.github.kitexjava.thrift.protocol.Protocol;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types whose sets are lists, with code for each field and without. */
class WireSetsAsListsTest {
  private static final long SEED = Long.getLong("wire.seed", 20261126);
  private static final List<Protocol> PROTOCOLS =
      List.of(Protocol.BINARY, Protocol.COMPACT, Protocol.TJSON, Protocol.JSON);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void valuesHaveTheSameBytesAndSurviveEveryProtocol(boolean described) throws Exception {
    WireSchema schema =
        WireSchema.of(folder, options(described), Map.of(), "everything.thrift", "shared.thrift");
    WireProtocol apache = new WireProtocol(schema.program());
    for (int i = 0; i < 500; i++) {
      StructType struct = schema.structs().get(i % schema.structs().size());
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      WireValues values = new WireValues(schema.program(), new Random(SEED + i), false);
      byte[] bytes = apache.write(struct, values.full(struct));
      ThriftStruct value = codec.fromBytes(bytes);
      assertThat(HexFormat.of().formatHex(codec.toBytes(value)))
          .as("-Dwire.seed=%d, %s", SEED + i, struct.name())
          .isEqualTo(HexFormat.of().formatHex(bytes));
      for (Protocol protocol : PROTOCOLS) {
        assertThat(protocol.decode(codec, protocol.encode(codec, value))).isEqualTo(value);
        assertThat(protocol.decode(codec, protocol.encode(value))).isEqualTo(value);
      }
      assertThat(PlainValues.JSON.read(codec.descriptor(), PlainValues.JSON.of(value)))
          .isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void equalElementsAreReadAndNotWritten(boolean described) throws Exception {
    WireSchema schema =
        WireSchema.ofText(
            folder,
            options(described),
            """
            namespace java lists
            struct Tags {
              1: set<string> names = ["a", "b", "a"]
              2: map<string, set<i32>> inner
              3: set<set<i64>> deep
            }
            const set<i32> NUMBERS = [3, 1, 3]
            """);
    ThriftCodec<ThriftStruct> codec = schema.codec(schema.struct("Tags"));
    ThriftStruct standard = codec.fromBytes(new byte[1]);
    assertThat(standard).hasToString("Tags{names=[\"a\", \"b\"]}");
    assertThat(codec.fromBytes(codec.toBytes(standard))).isEqualTo(standard);
    assertThat(schema.loader().loadClass("lists.TestConstants").getField("NUMBERS").get(null))
        .isEqualTo(List.of(3, 1));

    byte[] twice = HexFormat.of().parseHex("0e0001" + "0b00000002" + "0000000178".repeat(2) + "00");
    ThriftStruct read = codec.fromBytes(twice);
    assertThat(read).hasToString("Tags{names=[\"x\", \"x\"]}");
    for (ThriftStruct wrong :
        List.of(
            read,
            codec.descriptor().create(Map.of("inner", Map.of("k", List.of(1, 2, 1)))),
            codec.descriptor().create(Map.of("deep", List.of(List.of(1L), List.of(1L)))))) {
      for (Protocol protocol : PROTOCOLS.subList(0, 3)) {
        assertThatThrownBy(() -> protocol.encode(codec, wrong))
            .isInstanceOf(EncodeException.class)
            .hasMessage("a set cannot be written: 1 of its elements are equal to others");
      }
    }
  }

  private static TypeOptions options(boolean described) {
    return TypeOptions.DEFAULT
        .with(TypeChoice.SETS_AS_LISTS, true)
        .with(TypeChoice.NO_DIRECT_CODECS, described)
        .with(TypeChoice.COMPACT_CODECS, !described);
  }
}
