package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.ElementReader;
import io.github.kitexjava.thrift.MapBuilder;
import io.github.kitexjava.thrift.PrimitiveLists;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.Types;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes codecs fast, without a clock: code that the JIT takes, and few allocations. */
class CodecCostTest {
  /** HotSpot's HugeMethodLimit: longer methods are interpreted for ever. */
  private static final int COMPILED = 8000;

  /** HotSpot's FreqInlineSize: longer methods are not inlined, however often they are called. */
  private static final int INLINED = 325;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private static Path folder;
  private static WireSchema schema;

  @BeforeAll
  static void generate() throws Exception {
    TypeOptions compact = TypeOptions.DEFAULT.with(TypeChoice.COMPACT_CODECS, true);
    schema =
        WireSchema.of(
            folder, compact, Map.of(), "everything.thrift", "shared.thrift", "wide.thrift");
  }

  @Test
  void everyMethodOfGeneratedClassesIsShortEnoughForTheJit(@TempDir Path other) throws Exception {
    TypeOptions beans =
        TypeOptions.DEFAULT.with(TypeChoice.BEANS, true).with(TypeChoice.COMPACT_CODECS, true);
    WireSchema.of(other, beans, Map.of(), "everything.thrift", "shared.thrift", "wide.thrift");
    for (Path classes : List.of(folder, other)) {
      for (Path file : classFiles(classes)) {
        MethodSizes.of(file)
            .forEach(
                (method, bytes) ->
                    assertThat(bytes).as("%s of %s", method, file).isLessThan(COMPILED));
      }
    }
  }

  @Test
  void theCodecOfASmallStructIsInlinedIntoThatOfAList() throws IOException {
    Path point =
        classFiles(folder).stream()
            .filter(f -> f.endsWith("Point$Codec.class"))
            .findFirst()
            .orElseThrow();
    assertThat(MethodSizes.of(point))
        .hasEntrySatisfying("readFrom", bytes -> assertThat(bytes).isLessThan(INLINED))
        .hasEntrySatisfying("writeTo", bytes -> assertThat(bytes).isLessThan(INLINED));
  }

  private static List<Path> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classes = files.filter(f -> f.toString().endsWith(".class")).toList();
      assertThat(classes).hasSizeGreaterThan(10);
      return classes;
    }
  }

  @Test
  void aListOfNumbersIsItsArrayAndLittleMore() {
    BinaryWriter out = new BinaryWriter();
    out.i32List(PrimitiveLists.of(new int[1000]));
    assertThat(allocated(out, BinaryReader::i32List)).isBetween(4000L, 4300L);
    out.reset();
    out.boolList(PrimitiveLists.of(new boolean[1000]));
    assertThat(allocated(out, BinaryReader::boolList)).isBetween(1000L, 1300L);
  }

  /** A reference to each key and value, the boxes, and no table. */
  @Test
  void aMapIsAnArrayOfItsKeysAndValues() {
    BinaryWriter out = new BinaryWriter();
    out.mapBegin(Types.I64, Types.I64, 1000);
    for (int i = 0; i < 2000; i++) {
      out.i64(1000 + i);
    }
    long boxes = 2000 * 24;
    long references = 2000 * 8;
    assertThat(
            allocated(
                out,
                in -> {
                  int size = in.mapBegin(Types.I64, Types.I64);
                  MapBuilder<Long, Long> map = new MapBuilder<>(size);
                  for (int i = 0; i < size; i++) {
                    map.put(in.i64(), in.i64());
                  }
                  Map<Long, Long> built = map.build();
                  return built;
                }))
        .isLessThan(boxes + references + 500);
  }

  @Test
  void aStructIsItsObjectAndNothingElse() throws Exception {
    ThriftCodec<ThriftStruct> codec = schema.codec(schema.struct("Point"));
    byte[] bytes = codec.toBytes(codec.fromBytes(pointBytes()));
    assertThat(allocated(() -> codec.fromBytes(bytes))).isLessThan(160);
  }

  @Test
  void writingIntoAWriterThatIsUsedAgainAllocatesNothing() throws Exception {
    ThriftCodec<ThriftStruct> codec = schema.codec(schema.struct("Point"));
    ThriftStruct point = codec.fromBytes(pointBytes());
    BinaryWriter out = new BinaryWriter();
    assertThat(
            allocated(
                () -> {
                  out.reset();
                  codec.write(out, point);
                  return out;
                }))
        .isZero();
  }

  private static byte[] pointBytes() {
    BinaryWriter out = new BinaryWriter();
    out.fieldFloat64(1, 3);
    out.fieldFloat64(2, 4);
    out.fieldStop();
    return out.toByteArray();
  }

  private static long allocated(BinaryWriter out, ElementReader<?> reader) {
    byte[] bytes = out.toByteArray();
    return allocated(() -> reader.read(new BinaryReader(bytes)));
  }

  /** By one call, after a few that load classes. */
  private static long allocated(Supplier<Object> call) {
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = THREADS.getThreadAllocatedBytes(thread);
      Object result = call.get();
      least = Math.min(least, THREADS.getThreadAllocatedBytes(thread) - before);
      assertThat(result).isNotNull();
    }
    return least;
  }
}
