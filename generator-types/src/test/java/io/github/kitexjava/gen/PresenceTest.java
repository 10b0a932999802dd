package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.MissingFieldException;
import io.github.kitexjava.thrift.ThriftCodec;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of what a field is when set, not set, or given a default: every cell, both ways, in
 * both styles.
 */
class PresenceTest {
  private static final byte[] NOTHING = {0};
  private static final UUID SOME_UUID = new UUID(1, 2);
  private static final List<Cell> CELLS = new ArrayList<>();

  @TempDir static Path folder;
  private static @Nullable ClassLoader classes;
  private static @Nullable ClassLoader beans;

  /** One struct with one field {@code f}. */
  private record Cell(
      String struct,
      Requiredness requiredness,
      Type type,
      boolean hasDefault,
      String kind,
      boolean bean) {
    boolean isPrimitive() {
      return kind.equals("Bool") || kind.equals("I32") || kind.equals("Double");
    }

    boolean isRequired() {
      return requiredness == Requiredness.REQUIRED;
    }

    /** Nobody can have a value that lacks what is required, except in a bean. */
    boolean hasPresence() {
      return bean || !isRequired();
    }

    Class<?> load(String name) throws ClassNotFoundException {
      return java.util.Objects.requireNonNull(bean ? beans : classes).loadClass("cells." + name);
    }

    String getter() {
      return !bean ? "f" : kind.equals("Bool") ? "isF" : "getF";
    }

    @Override
    public String toString() {
      return (bean ? "bean " : "class ") + struct;
    }
  }

  @BeforeAll
  static void compileOneStructForEachCell() throws Exception {
    CELLS.clear();
    Idl idl = Idl.file("cells.thrift");
    NamedType level = idl.enumeration("Level", "LOW", "HIGH");
    NamedType inner = idl.struct("Inner", idl.plain(1, BaseType.I32, "x"));
    NamedType union = idl.union("Choice", idl.plain(1, BaseType.I32, "x"));
    ConstantValue seven = new ConstantValue.Int(7);
    ConstantValue one = new ConstantValue.Elements(List.of(seven));
    ConstantValue.Member member = new ConstantValue.Member(idl.plain(1, BaseType.I32, "x"), seven);
    Map<String, Object[]> kinds =
        Map.ofEntries(
            Map.entry("Bool", new Object[] {BaseType.BOOL, new ConstantValue.Bool(true)}),
            Map.entry("I32", new Object[] {BaseType.I32, seven}),
            Map.entry("Double", new Object[] {BaseType.DOUBLE, new ConstantValue.Real(7)}),
            Map.entry("String", new Object[] {BaseType.STRING, new ConstantValue.Text("7")}),
            Map.entry("Binary", new Object[] {BaseType.BINARY, new ConstantValue.Binary("7")}),
            Map.entry("Uuid", new Object[] {BaseType.UUID, new ConstantValue.Uuid(SOME_UUID)}),
            Map.entry("List", new Object[] {new ListType(BaseType.I32), one}),
            Map.entry("Set", new Object[] {new SetType(BaseType.I32), one}),
            Map.entry(
                "Map",
                new Object[] {
                  new MapType(BaseType.I32, BaseType.I32),
                  new ConstantValue.Entries(List.of(new ConstantValue.Entry(seven, seven)))
                }),
            Map.entry(
                "Enum", new Object[] {level, new ConstantValue.EnumNumber(level.symbol(), 1)}),
            Map.entry(
                "Struct",
                new Object[] {
                  inner, new ConstantValue.StructValue(inner.symbol(), List.of(member))
                }),
            Map.entry(
                "Union",
                new Object[] {
                  union, new ConstantValue.StructValue(union.symbol(), List.of(member))
                }));
    for (Map.Entry<String, Object[]> kind : kinds.entrySet()) {
      for (Requiredness requiredness : Requiredness.values()) {
        for (boolean hasDefault : new boolean[] {false, true}) {
          String name = name(requiredness, kind.getKey(), hasDefault);
          Type type = (Type) kind.getValue()[0];
          Field field = idl.field(1, requiredness, type, "f");
          idl.struct(
              name,
              hasDefault ? Idl.withDefault(field, (ConstantValue) kind.getValue()[1]) : field);
          CELLS.add(new Cell(name, requiredness, type, hasDefault, kind.getKey(), false));
          CELLS.add(new Cell(name, requiredness, type, hasDefault, kind.getKey(), true));
        }
      }
    }
    CELLS.sort(java.util.Comparator.comparing(Cell::toString));
    classes = Generation.of(idl.program()).compile(folder.resolve("classes"));
    beans =
        Generation.of(idl.program(), TypeOptions.DEFAULT.with(TypeChoice.BEANS, true))
            .compile(folder.resolve("beans"));
  }

  private static String name(Requiredness requiredness, String kind, boolean hasDefault) {
    String word = requiredness.name().toLowerCase(Locale.ROOT);
    return Identifiers.upperFirst(word) + kind + (hasDefault ? "Defaulted" : "");
  }

  static Stream<Cell> cells() {
    return CELLS.stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatIsNotSetReadsAsTheTableSays(Cell cell) throws Exception {
    if (cell.isRequired() && !cell.hasDefault()) {
      assertThat(missing(cell))
          .isInstanceOf(MissingFieldException.class)
          .hasMessage("required field `f` of `" + cell.struct() + "` is not set");
      assertThat(catchThrowable(() -> codec(cell).fromBytes(NOTHING)))
          .isInstanceOf(MissingFieldException.class);
      return;
    }
    Object built = build(cell, builder(cell));
    Object decoded = codec(cell).fromBytes(NOTHING);
    assertThat(decoded).isEqualTo(built).hasSameHashCodeAs(built);
    for (Object value : List.of(built, decoded)) {
      assertThat(get(value, cell.getter())).isEqualTo(unset(cell));
      if (cell.hasPresence()) {
        assertThat(get(value, "hasF")).isEqualTo(cell.hasDefault());
      }
    }
  }

  /** What is thrown for a field that is required: by the builder, or when a bean is written. */
  private static Throwable missing(Cell cell) throws Exception {
    Throwable thrown;
    if (cell.bean()) {
      Object bean = builder(cell);
      assertThat(get(bean, cell.getter())).isEqualTo(unset(cell));
      assertThat(get(bean, "hasF")).isEqualTo(false);
      thrown = catchThrowable(() -> codec(cell).toBytes(bean));
    } else {
      thrown = catchThrowable(() -> build(cell, builder(cell))).getCause();
    }
    return java.util.Objects.requireNonNull(thrown);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatIsNotSetIsWrittenAsTheTableSays(Cell cell) throws Exception {
    if (cell.isRequired() && !cell.hasDefault()) {
      return;
    }
    boolean written =
        cell.hasDefault() || (cell.isPrimitive() && cell.requiredness() == Requiredness.DEFAULT);
    assertThat(codec(cell).toBytes(build(cell, builder(cell))).length > 1).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatIsSetIsWrittenAndSurvivesEvenWhenItIsTheDefault(Cell cell) throws Exception {
    for (Object value : java.util.Arrays.asList(other(cell), defaultOf(cell), zero(cell))) {
      Object builder = builder(cell);
      set(cell, builder, value);
      Object built = build(cell, builder);
      Object decoded = codec(cell).fromBytes(codec(cell).toBytes(built));
      assertThat(decoded).isEqualTo(built).hasToString(built.toString());
      assertThat(get(decoded, cell.getter())).isEqualTo(value);
      if (cell.hasPresence()) {
        assertThat(get(built, "hasF")).isEqualTo(true);
        assertThat(get(decoded, "hasF")).isEqualTo(true);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatIsTakenBackIsNotSetAndNotWritten(Cell cell) throws Exception {
    if (cell.isRequired()) {
      return;
    }
    Object builder = builder(cell);
    set(cell, builder, other(cell));
    if (cell.isPrimitive()) {
      builder.getClass().getMethod(cell.bean() ? "unsetF" : "clearF").invoke(builder);
    } else {
      set(cell, builder, null);
    }
    Object built = build(cell, builder);
    assertThat(get(built, "hasF")).isEqualTo(false);
    assertThat(get(built, cell.getter())).isEqualTo(unset(cell));
    boolean written = cell.isPrimitive() && cell.requiredness() == Requiredness.DEFAULT;
    assertThat(codec(cell).toBytes(built).length > 1).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void onlyFieldsThatMayBeMissingCanBeAskedForPresence(Cell cell) throws Exception {
    boolean has =
        Stream.of(cell.load(cell.struct()).getMethods()).anyMatch(m -> m.getName().equals("hasF"));
    assertThat(has).isEqualTo(cell.hasPresence());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aBeanTakesEveryFieldBackAndThenEqualsANewOneWithoutDefaults(Cell cell) throws Exception {
    if (!cell.bean()) {
      return;
    }
    Object bean = builder(cell);
    set(cell, bean, other(cell));
    Object same = builder(cell);
    set(cell, same, other(cell));
    assertThat(bean).isEqualTo(same).hasSameHashCodeAs(same);
    bean.getClass().getMethod("unsetF").invoke(bean);
    assertThat(get(bean, "hasF")).isEqualTo(false);
    assertThat(get(bean, cell.getter())).isEqualTo(unset(cell));
    boolean alike = cell.isPrimitive() && cell.requiredness() == Requiredness.DEFAULT;
    assertThat(bean.equals(same)).isEqualTo(alike && other(cell).equals(unset(cell)));
    if (!cell.hasDefault()) {
      assertThat(bean).isEqualTo(builder(cell)).hasSameHashCodeAs(builder(cell));
    }
  }

  /** What the accessor gives when nothing was set. */
  private static @Nullable Object unset(Cell cell) throws Exception {
    if (cell.hasDefault()) {
      return defaultOf(cell);
    }
    boolean optional = cell.requiredness() == Requiredness.OPTIONAL;
    return switch (cell.kind()) {
      case "String", "Binary" -> optional ? null : zero(cell);
      case "Enum", "Struct", "Union", "Uuid" -> null;
      default -> zero(cell);
    };
  }

  private static Object zero(Cell cell) throws Exception {
    return switch (cell.kind()) {
      case "Bool" -> false;
      case "I32" -> 0;
      case "Double" -> 0.0;
      case "String" -> "";
      case "Binary" -> Bytes.EMPTY;
      case "List" -> List.of();
      case "Set" -> Set.of();
      case "Map" -> Map.of();
      default -> other(cell);
    };
  }

  private static Object defaultOf(Cell cell) throws Exception {
    return switch (cell.kind()) {
      case "Bool" -> true;
      case "I32" -> 7;
      case "Double" -> 7.0;
      case "String" -> "7";
      case "Binary" -> Bytes.utf8("7");
      case "Uuid" -> SOME_UUID;
      case "List" -> List.of(7);
      case "Set" -> Set.of(7);
      case "Map" -> Map.of(7, 7);
      case "Enum" -> cell.load("Level").getMethod("forValue", int.class).invoke(null, 1);
      case "Struct" -> inner(cell, 7);
      default -> cell.load("Choice").getMethod("x", int.class).invoke(null, 7);
    };
  }

  private static Object other(Cell cell) throws Exception {
    return switch (cell.kind()) {
      case "Bool" -> true;
      case "I32" -> 9;
      case "Double" -> -0.5;
      case "String" -> "nine";
      case "Binary" -> Bytes.utf8("nine");
      case "Uuid" -> new UUID(9, 9);
      case "List" -> List.of(9, 8);
      case "Set" -> Set.of(9, 8);
      case "Map" -> Map.of(9, 8);
      case "Enum" -> cell.load("Level").getMethod("forValue", int.class).invoke(null, 0);
      case "Struct" -> inner(cell, 9);
      default -> cell.load("Choice").getMethod("x", int.class).invoke(null, 9);
    };
  }

  private static Object inner(Cell cell, int x) throws Exception {
    Object builder = cell.load("Inner").getMethod("builder").invoke(null);
    builder.getClass().getMethod("x", int.class).invoke(builder, x);
    return builder.getClass().getMethod("build").invoke(builder);
  }

  /** What the field is set on: a bean itself. */
  private static Object builder(Cell cell) throws Exception {
    Class<?> type = cell.load(cell.struct());
    return cell.bean()
        ? type.getConstructor().newInstance()
        : type.getMethod("builder").invoke(null);
  }

  private static Object build(Cell cell, Object builder) throws Exception {
    return cell.bean()
        ? builder
        : cell.load(cell.struct() + "$Builder").getMethod("build").invoke(builder);
  }

  private static void set(Cell cell, Object builder, @Nullable Object value) throws Exception {
    for (Method method : builder.getClass().getMethods()) {
      if (method.getName().equals(cell.bean() ? "setF" : "f")) {
        method.invoke(builder, value);
        return;
      }
    }
    throw new AssertionError("no setter in " + builder.getClass());
  }

  private static @Nullable Object get(Object value, String method) throws Exception {
    return value.getClass().getMethod(method).invoke(value);
  }

  @SuppressWarnings("unchecked")
  private static ThriftCodec<Object> codec(Cell cell) throws Exception {
    return (ThriftCodec<Object>) cell.load(cell.struct()).getField("CODEC").get(null);
  }
}
