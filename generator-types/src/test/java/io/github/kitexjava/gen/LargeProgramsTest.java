package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.protocol.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes at which the JVM has limits: each program must compile and work. */
class LargeProgramsTest {
  private static final String ROUND_TRIP =
      """
      package big;

      import io.github.kitexjava.thrift.CompactCodec;
      import io.github.kitexjava.thrift.protocol.Protocol;

      public final class RoundTrip {
        private RoundTrip() {}

        public static String check() {
          Big.Builder builder = Big.builder();
          %s
          Big big = builder.build();
          Big copy = Big.CODEC.fromBytes(Big.CODEC.toBytes(big));
          if (!big.equals(copy) || big.hashCode() != copy.hashCode()) {
            return "differs: " + big + " and " + copy;
          }
          byte[] bytes = Protocol.COMPACT.encode(Big.CODEC, big);
          if (!(Big.CODEC instanceof CompactCodec)
              || !big.equals(Protocol.COMPACT.decode(Big.CODEC, bytes))) {
            return "differs in the compact protocol";
          }
          if (!%s.equals(copy)) {
            return "the builder lost something";
          }
          return copy.toString().isEmpty() ? "empty" : "same";
        }
      }
      """;

  private static final TypeOptions COMPACT =
      TypeOptions.DEFAULT.with(TypeChoice.COMPACT_CODECS, true);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 65, 70, 300})
  void aStructOfAnyWidthCompilesAndKeepsItsValues(int width) throws Exception {
    aWideStructCompilesAndKeepsItsValues(width, false);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 64, 65, 300})
  void aBeanOfAnyWidthCompilesAndKeepsItsValues(int width) throws Exception {
    aWideStructCompilesAndKeepsItsValues(width, true);
  }

  @Test
  @Tag("full")
  void aStructOfThreeThousandFieldsCompilesAndKeepsItsValues() throws Exception {
    aWideStructCompilesAndKeepsItsValues(3000, false);
    aWideStructCompilesAndKeepsItsValues(3000, true);
  }

  private void aWideStructCompilesAndKeepsItsValues(int width, boolean bean) throws Exception {
    Idl idl = Idl.file("big.thrift");
    Type[] types = {
      BaseType.I64,
      BaseType.STRING,
      BaseType.BOOL,
      new ListType(BaseType.I32),
      BaseType.DOUBLE,
      idl.enumeration("Level", "LOW", "HIGH"),
      idl.struct("Inner", idl.plain(1, BaseType.I8, "x")),
      new MapType(BaseType.STRING, new SetType(BaseType.I16)),
      BaseType.BINARY
    };
    String[] values = {
      "7L",
      "\"x\"",
      "true",
      "java.util.List.of(1, 2)",
      "0.5",
      "Level.HIGH",
      "Inner.builder().x((byte) 3).build()",
      "java.util.Map.of(\"k\", java.util.Set.of((short) 1))",
      "io.github.kitexjava.thrift.Bytes.utf8(\"b\")"
    };
    Requiredness[] all = Requiredness.values();
    Field[] fields = new Field[width];
    StringBuilder setters = new StringBuilder();
    for (int i = 0; i < width; i++) {
      Requiredness requiredness = all[i % all.length];
      fields[i] = idl.field(i + 1, requiredness, types[i % types.length], "f" + i);
      if (requiredness == Requiredness.REQUIRED || i % 2 == 0) {
        setters.append("builder.f" + i + "(" + values[i % types.length] + ");\n");
      }
    }
    idl.struct("Big", fields);
    ClassLoader classes =
        Generation.of(idl.program(), COMPACT.with(TypeChoice.BEANS, bean))
            .compileWith(
                folder.resolve(bean ? "bean" : "class"),
                Map.of(
                    "big/RoundTrip.java",
                    ROUND_TRIP.formatted(
                        setters, bean ? "big.copy()" : "big.toBuilder().build()")));
    assertThat(call(classes, "big.RoundTrip", "check")).isEqualTo("same");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70, 400})
  void aUnionOfAnyWidthCompiles(int width) throws Exception {
    Idl idl = Idl.file("big.thrift");
    Field[] fields = new Field[width];
    for (int i = 0; i < width; i++) {
      fields[i] = idl.plain(i + 1, i % 2 == 0 ? BaseType.STRING : BaseType.I32, "f" + i);
    }
    idl.union("Big", fields);
    ClassLoader classes = Generation.of(idl.program(), COMPACT).compile(folder);
    if (width > 0) {
      Class<?> union = classes.loadClass("big.Big");
      Object last =
          union
              .getMethod("f" + (width - 1), width % 2 == 1 ? String.class : int.class)
              .invoke(null, width % 2 == 1 ? (Object) "x" : (Object) 1);
      assertThat(roundTrip(union, last)).isEqualTo(last);
    }
  }

  @Test
  void aWideStructChecksEachRequiredField() throws Exception {
    Idl idl = Idl.file("big.thrift");
    Field[] fields = new Field[300];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = idl.required(i + 1, BaseType.I32, "f" + i);
    }
    idl.struct("Big", fields);
    ClassLoader classes = Generation.of(idl.program()).compile(folder);
    Object builder = classes.loadClass("big.Big").getMethod("builder").invoke(null);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> builder.getClass().getMethod("build").invoke(builder)))
        .hasRootCauseMessage("required field `f0` of `Big` is not set");
  }

  @Test
  void aStructThatNoJavaClassCanHoldIsRefused() {
    Idl idl = Idl.file("big.thrift");
    Field[] fields = new Field[5001];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = idl.optional(i + 1, BaseType.I32, "f" + i);
    }
    idl.struct("Big", fields);
    assertThat(Generation.of(idl.program()).diagnostics())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Code.STRUCT_TOO_LARGE,
                "`Big` has 5001 fields, more than a Java class can hold (expected at most 5000)"));
  }

  @Test
  void constantsOfAnySizeCompile() throws Exception {
    Idl idl = Idl.file("big.thrift");
    NamedType point =
        idl.struct("Point", idl.plain(1, BaseType.I32, "x"), idl.plain(2, BaseType.STRING, "y"));
    idl.constant("NUMBERS", new ListType(BaseType.I32), elements(20_000, ConstantValue.Int::new));
    idl.constant(
        "TEXTS",
        new ListType(BaseType.STRING),
        elements(40_000, i -> new ConstantValue.Text("text " + i)));
    idl.constant(
        "SET", new SetType(BaseType.I64), elements(20_000, i -> new ConstantValue.Int(i * 77L)));
    idl.constant(
        "NESTED",
        new ListType(new ListType(BaseType.I32)),
        elements(100, i -> elements(300, ConstantValue.Int::new)));
    idl.constant(
        "POINTS",
        new MapType(BaseType.I32, point),
        new ConstantValue.Entries(
            IntStream.range(0, 5_000)
                .mapToObj(
                    i -> new ConstantValue.Entry(new ConstantValue.Int(i), point(idl, point, i)))
                .toList()));
    idl.constant("LONG", BaseType.STRING, new ConstantValue.Text("é".repeat(70_000)));
    idl.constant("BYTES", BaseType.BINARY, new ConstantValue.Binary("\u00ff".repeat(100_000)));
    ClassLoader classes = Generation.of(idl.program()).compile(folder);
    Class<?> holder = classes.loadClass("big.BigConstants");
    assertThat((List<?>) holder.getField("NUMBERS").get(null)).hasSize(20_000);
    assertThat((List<?>) holder.getField("TEXTS").get(null)).hasSize(40_000);
    assertThat((Iterable<?>) holder.getField("SET").get(null)).hasSize(20_000);
    assertThat((List<?>) holder.getField("NESTED").get(null)).hasSize(100);
    assertThat((Map<?, ?>) holder.getField("POINTS").get(null)).hasSize(5_000);
    assertThat((String) holder.getField("LONG").get(null)).hasSize(70_000);
    assertThat(holder.getField("BYTES").get(null).toString()).startsWith("100000 bytes");
  }

  @Test
  void manySmallConstantsCompile() throws IOException {
    Idl idl = Idl.file("many.thrift");
    for (int i = 0; i < 3_000; i++) {
      idl.constant("N" + i, BaseType.I64, new ConstantValue.Int(i));
      idl.constant("L" + i, new ListType(BaseType.I32), elements(3, ConstantValue.Int::new));
    }
    Generation.of(idl.program()).compile(folder);
  }

  @Test
  void aLargeDefaultOfAFieldCompiles() throws Exception {
    Idl idl = Idl.file("big.thrift");
    idl.struct(
        "Big",
        Idl.withDefault(
            idl.plain(1, new ListType(BaseType.I32), "numbers"),
            elements(20_000, ConstantValue.Int::new)));
    ClassLoader classes = Generation.of(idl.program()).compile(folder);
    Object builder = classes.loadClass("big.Big").getMethod("builder").invoke(null);
    Object big = builder.getClass().getMethod("build").invoke(builder);
    assertThat((List<?>) big.getClass().getMethod("numbers").invoke(big)).hasSize(20_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 3001, 9000})
  void anEnumOfAnySizeCompiles(int size) throws Exception {
    Idl idl = Idl.file("big.thrift");
    List<EnumType.Constant> constants = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      constants.add(idl.constant("C" + i, i * 100_000, Doc.NONE));
    }
    NamedType type = idl.enumeration("Big", Doc.NONE, constants);
    idl.struct(
        "User",
        idl.required(1, type, "big"),
        idl.optional(2, new ListType(type), "list"),
        idl.plain(3, new MapType(type, type), "map"),
        Idl.withDefault(
            idl.plain(4, type, "other"), new ConstantValue.EnumNumber(type.symbol(), 100_000)));
    Generation generation = Generation.of(idl.program());
    generation.compile(folder);
    assertThat(generation.diagnostics().stream().map(Diagnostic::code))
        .isEqualTo(size > 3000 ? List.of(Code.ENUM_TOO_LARGE) : List.of());
  }

  @Test
  void containersTwoHundredDeepCompileWithoutAWarning() throws Exception {
    Type deep = BaseType.I32;
    ThriftType described = Types.i32();
    for (int depth = 1; depth <= 200; depth++) {
      boolean map = depth % 3 == 0;
      deep = map ? new MapType(BaseType.STRING, deep) : new SetType(deep);
      described = map ? Types.map(Types.string(), described) : Types.set(described);
    }
    Idl idl = Idl.file("deepest.thrift");
    idl.struct("Deepest", idl.plain(1, deep, "deep"));
    idl.union("Either", idl.plain(1, deep, "deep"));
    Class<?> type = onAStackOfOneMegabyte(idl).loadClass("deepest.Deepest");
    ThriftCodec<?> codec = (ThriftCodec<?>) type.getField("CODEC").get(null);
    assertThat(codec.descriptor().fields().get(0).type()).isEqualTo(described);
  }

  /** As javac has it when it is run alone. */
  private ClassLoader onAStackOfOneMegabyte(Idl idl) throws Exception {
    FutureTask<ClassLoader> compilation =
        new FutureTask<>(() -> Generation.of(idl.program()).compile(folder));
    Thread javac = new Thread(null, compilation, "javac", 1 << 20);
    javac.start();
    return compilation.get();
  }

  @Test
  void deepContainersCompileInTime() throws Exception {
    Idl idl = Idl.file("deep.thrift");
    Type deep = BaseType.I32;
    for (int depth = 1; depth <= 40; depth++) {
      deep = depth % 2 == 0 ? new SetType(deep) : new ListType(deep);
    }
    idl.struct("Deep", idl.plain(1, new MapType(BaseType.STRING, deep), "deep"));
    ClassLoader classes = Generation.of(idl.program()).compile(folder);
    Object value = List.of(1);
    for (int depth = 2; depth <= 40; depth++) {
      value = depth % 2 == 0 ? Set.of(value) : List.of(value);
    }
    Class<?> type = classes.loadClass("deep.Deep");
    Object builder = type.getMethod("builder").invoke(null);
    builder.getClass().getMethod("deep", Map.class).invoke(builder, Map.of("key", value));
    Object built = builder.getClass().getMethod("build").invoke(builder);
    assertThat(roundTrip(type, built)).isEqualTo(built);
  }

  @Test
  void structsMayContainThemselvesAndEachOther() throws Exception {
    Idl idl = Idl.file("tree.thrift");
    NamedType tree = idl.named(Symbol.Kind.STRUCT, "Tree");
    NamedType leaf = idl.named(Symbol.Kind.UNION, "Leaf");
    idl.struct(
        "Tree",
        idl.optional(1, tree, "left"),
        idl.plain(2, new ListType(tree), "children"),
        idl.plain(3, new MapType(BaseType.STRING, leaf), "leaves"));
    idl.union("Leaf", idl.plain(1, tree, "tree"), idl.plain(2, leaf, "leaf"));
    ClassLoader classes =
        Generation.of(idl.program())
            .compileWith(
                folder,
                Map.of(
                    "tree/Check.java",
                    """
                    package tree;

                    import java.util.List;
                    import java.util.Map;

                    public final class Check {
                      private Check() {}

                      public static Object check() {
                        Tree leaf = Tree.builder().build();
                        Tree tree =
                            Tree.builder()
                                .left(leaf)
                                .children(List.of(leaf, leaf))
                                .leaves(Map.of("a", Leaf.leaf(Leaf.tree(leaf))))
                                .build();
                        return tree.equals(Tree.CODEC.fromBytes(Tree.CODEC.toBytes(tree)));
                      }
                    }
                    """));
    assertThat(call(classes, "tree.Check", "check")).isEqualTo(true);
  }

  private static ConstantValue elements(int count, IntFunction<ConstantValue> element) {
    return new ConstantValue.Elements(IntStream.range(0, count).mapToObj(element).toList());
  }

  private static ConstantValue point(Idl idl, NamedType point, int number) {
    return new ConstantValue.StructValue(
        point.symbol(),
        List.of(
            new ConstantValue.Member(
                idl.plain(1, BaseType.I32, "x"), new ConstantValue.Int(number)),
            new ConstantValue.Member(
                idl.plain(2, BaseType.STRING, "y"), new ConstantValue.Text("p" + number))));
  }

  @SuppressWarnings("unchecked")
  private static Object roundTrip(Class<?> type, Object value) throws Exception {
    ThriftCodec<Object> codec = (ThriftCodec<Object>) type.getField("CODEC").get(null);
    Object read = codec.fromBytes(codec.toBytes(value));
    return Protocol.COMPACT.decode(codec, Protocol.COMPACT.encode(codec, read));
  }

  private static Object call(ClassLoader classes, String type, String method) throws Exception {
    return classes.loadClass(type).getMethod(method).invoke(null);
  }
}
