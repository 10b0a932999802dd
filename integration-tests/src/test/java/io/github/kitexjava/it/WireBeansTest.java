package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.thrift.Copies;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftBean;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.protocol.PlainValues;
import io.github.kitexjava.thrift.protocol.Protocol;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans have the bytes, and the equality, of types that cannot change. */
class WireBeansTest {
  private static final long SEED = Long.getLong("wire.seed", 20261126);
  private static final List<Protocol> PROTOCOLS =
      List.of(Protocol.BINARY, Protocol.COMPACT, Protocol.TJSON, Protocol.JSON);
  private static final String[] SAMPLES = {
    "everything.thrift", "shared.thrift", "wide.thrift", "deprecated.thrift"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void valuesHaveTheSameBytesAndSurviveEveryProtocol(boolean described) throws Exception {
    WireSchema schema = WireSchema.of(folder, options(described), Map.of(), SAMPLES);
    WireProtocol apache = new WireProtocol(schema.program());
    for (int i = 0; i < 500; i++) {
      StructType struct = schema.structs().get(i % schema.structs().size());
      ThriftCodec<ThriftStruct> codec = schema.codec(struct);
      WireValues values = new WireValues(schema.program(), new Random(SEED + i), false);
      Map<Integer, Object> fields = values.full(struct);
      byte[] bytes = apache.write(struct, fields);
      ThriftStruct value = codec.fromBytes(bytes);
      assertThat(HexFormat.of().formatHex(codec.toBytes(value)))
          .as("-Dwire.seed=%d, %s", SEED + i, struct.name())
          .isEqualTo(HexFormat.of().formatHex(bytes));
      assertThat((Object) WireObjects.struct(schema.descriptor(struct), fields))
          .isEqualTo(value)
          .hasSameHashCodeAs(value);
      for (Protocol protocol : PROTOCOLS) {
        assertThat(protocol.decode(codec, protocol.encode(codec, value))).isEqualTo(value);
      }
      assertThat(PlainValues.JSON.read(codec.descriptor(), PlainValues.JSON.of(value)))
          .isEqualTo(value);
    }
  }

  @Test
  void copiesAreEqualAndShareNoBean() throws Exception {
    WireSchema schema = WireSchema.of(folder, options(false), Map.of(), SAMPLES);
    WireProtocol apache = new WireProtocol(schema.program());
    int beans = 0;
    for (int i = 0; i < 500; i++) {
      StructType struct = schema.structs().get(i % schema.structs().size());
      WireValues values = new WireValues(schema.program(), new Random(SEED + i), true);
      ThriftStruct value =
          schema.codec(struct).fromBytes(apache.write(struct, values.partial(struct)));
      ThriftStruct copy = Copies.of(value);
      assertThat(copy)
          .as("-Dwire.seed=%d, %s", SEED + i, struct.name())
          .isEqualTo(value)
          .hasSameHashCodeAs(value)
          .hasToString(value.toString());
      Set<Object> inside = beans(value);
      assertThat(Collections.disjoint(inside, beans(copy))).isTrue();
      beans += inside.size();
    }
    assertThat(beans).isGreaterThan(500);
  }

  @Test
  @Tag("full")
  void theyCompileWithASecondJdkToo() throws Exception {
    WireSchema schema = WireSchema.of(folder, options(false), Map.of(), SAMPLES);
    var compilation =
        io.github.kitexjava.testdata.SecondJdk.orSkip()
            .compile(schema.sources(), folder.resolve("second"));
    assertThat(compilation.succeeded()).as(compilation.diagnostics()).isTrue();
  }

  /** By identity. */
  private static Set<Object> beans(Object value) {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(value, found);
    return found;
  }

  private static void collect(Object value, Set<Object> found) {
    if (value instanceof ThriftBean) {
      found.add(value);
    }
    if (value instanceof ThriftStruct struct) {
      collectFields(struct, struct.descriptor(), found);
    } else if (value instanceof Iterable<?> elements) {
      elements.forEach(element -> collect(element, found));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, element) -> {
            collect(key, found);
            collect(element, found);
          });
    }
  }

  @SuppressWarnings("unchecked") // a value is described by its own descriptor
  private static <T> void collectFields(
      ThriftStruct struct, StructDescriptor<T> descriptor, Set<Object> found) {
    IntStream.range(0, descriptor.fields().size())
        .forEach(i -> descriptor.get((T) struct, i).ifPresent(field -> collect(field, found)));
  }

  private static TypeOptions options(boolean described) {
    return TypeOptions.DEFAULT
        .with(TypeChoice.BEANS, true)
        .with(TypeChoice.NO_DIRECT_CODECS, described)
        .with(TypeChoice.COMPACT_CODECS, !described);
  }
}
