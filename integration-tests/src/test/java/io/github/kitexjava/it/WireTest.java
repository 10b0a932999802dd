package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.SecondJdk;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.CodecException;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.Types;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated codecs and Apache Thrift's {@code TBinaryProtocol} read each other, for every type.
 *
 * <p>Each struct of the samples takes random values through both; a failure names its seed.
 */
class WireTest {
  private static final int ROUNDS = 50;
  private static final long SEED = 20261124;

  @TempDir private static Path folder;
  private static WireSchema schema;
  private static WireProtocol apache;

  @BeforeAll
  static void generate() throws Exception {
    schema =
        WireSchema.of(
            folder, "everything.thrift", "shared.thrift", "wide.thrift", "greeting.thrift");
    apache = new WireProtocol(schema.program());
  }

  @TestFactory
  Stream<DynamicTest> whatApacheWritesIsReadAndWrittenBackByteForByte() {
    return forEachStruct(
        true,
        (struct, codec, values) -> {
          byte[] bytes = apache.write(struct, values.full(struct));
          assertThat(codec.toBytes(codec.fromBytes(bytes))).isEqualTo(bytes);
        });
  }

  @TestFactory
  Stream<DynamicTest> whatApacheWritesIsReadFieldByField() {
    return forEachStruct(
        false,
        (struct, codec, values) -> {
          Map<Integer, Object> expected = values.full(struct);
          ThriftStruct object = codec.fromBytes(apache.write(struct, expected));
          assertThat(WireObjects.plain(object)).isEqualTo(expected);
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsBuiltIsReadByApacheFieldByField() {
    return forEachStruct(
        false,
        (struct, codec, values) -> {
          Map<Integer, Object> expected = values.full(struct);
          ThriftStruct object =
              (ThriftStruct) WireObjects.struct(schema.descriptor(struct), expected);
          assertThat(apache.read(struct, codec.toBytes(object))).isEqualTo(expected);
          assertThat(codec.fromBytes(apache.write(struct, expected)))
              .isEqualTo(object)
              .hasSameHashCodeAs(object)
              .hasToString(object.toString());
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsSetStaysSetWhenSomeFieldsAreNot() {
    return forEachStruct(
        true,
        (struct, codec, values) -> {
          Map<Integer, Object> sent = values.partial(struct);
          byte[] once = codec.toBytes(codec.fromBytes(apache.write(struct, sent)));
          assertThat(apache.read(struct, once)).containsAllEntriesOf(sent);
          assertThat(codec.toBytes(codec.fromBytes(once))).isEqualTo(once);
        });
  }

  @TestFactory
  Stream<DynamicTest> fieldsOfANewerVersionAreSkipped() {
    return forEachStruct(
        false,
        (struct, codec, values) -> {
          if (struct.symbol().kind() == Symbol.Kind.UNION) {
            return;
          }
          byte[] bytes = apache.write(struct, values.full(struct));
          BinaryWriter newer = new BinaryWriter();
          newer.fieldMapBegin(-7, Types.STRING, Types.LIST, 1);
          newer.string("key");
          newer.stringList(List.of("a", "b"));
          newer.fieldStructBegin(30_000);
          newer.fieldBool(1, true);
          newer.fieldStop();
          byte[] longer = concat(newer.toByteArray(), bytes);
          assertThat(codec.fromBytes(longer)).isEqualTo(codec.fromBytes(bytes));
        });
  }

  /** Whatever the bytes, a reader gets a value or is told what is wrong with them. */
  @TestFactory
  Stream<DynamicTest> damagedBytesGiveAValueOrACodecException() {
    return forEachStruct(
        false,
        (struct, codec, values) -> {
          byte[] bytes = apache.write(struct, values.full(struct));
          Random random = new Random(bytes.length);
          for (int i = 0; i < 20; i++) {
            byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
              codec.fromBytes(damaged);
            } catch (CodecException expected) {
              assertThat(expected.getMessage()).isNotBlank();
            }
          }
        });
  }

  @Test
  void theCaseOfANewerUnionSurvives() throws Exception {
    ThriftCodec<ThriftStruct> codec = schema.codec(schema.struct("Choice"));
    BinaryWriter out = new BinaryWriter();
    out.fieldListBegin(99, Types.UUID, 1);
    out.uuid(new UUID(1, 2));
    out.fieldStop();
    ThriftStruct unknown = codec.fromBytes(out.toByteArray());

    assertThat(unknown.getClass().getSimpleName()).isEqualTo("Unknown");
    assertThat(codec.toBytes(unknown)).isEqualTo(out.toByteArray());
  }

  @Test
  @Tag("full")
  void theGeneratedCodeCompilesWithASecondJdkToo() throws Exception {
    JavaCompilation compilation =
        SecondJdk.orSkip().compile(schema.sources(), folder.resolve("second"));
    assertThat(compilation.succeeded()).as(compilation.diagnostics()).isTrue();
  }

  @Test
  void namesThatMeanSomethingInJavaCompile(@TempDir Path other) throws Exception {
    WireSchema names = WireSchema.of(other, "names.thrift");
    assertThat(names.sources()).hasSizeGreaterThanOrEqualTo(names.structs().size());
  }

  /** What to try with one random value. */
  private interface Trial {
    void run(StructType struct, ThriftCodec<ThriftStruct> codec, WireValues values)
        throws Exception;
  }

  private static Stream<DynamicTest> forEachStruct(boolean unknownEnums, Trial trial) {
    return schema.structs().stream()
        .map(struct -> dynamicTest(struct.name(), () -> repeat(struct, unknownEnums, trial)));
  }

  private static void repeat(StructType struct, boolean unknownEnums, Trial trial)
      throws Exception {
    ThriftCodec<ThriftStruct> codec = schema.codec(struct);
    for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
      try {
        trial.run(struct, codec, new WireValues(schema.program(), new Random(seed), unknownEnums));
      } catch (Exception | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
