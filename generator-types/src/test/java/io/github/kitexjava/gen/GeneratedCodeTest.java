package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.MapType;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.SetType;
import io.github.kitexjava.thrift.FieldDescriptor;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated classes do, beyond presence and size. */
class GeneratedCodeTest {
  private static final String MAKE =
      """
      package code;

      import io.github.kitexjava.thrift.Bytes;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;
      import java.util.Set;
      import java.util.UUID;

      public final class Make {
        private Make() {}

        public static Everything everything() {
          return Everything.builder()
              .flag(true)
              .tiny((byte) -1)
              .small((short) 300)
              .number(70_000)
              .large(1L << 40)
              .real(0.1)
              .text("héllo")
              .raw(Bytes.utf8("raw"))
              .uuid(new UUID(1, 2))
              .level(Level.HIGH)
              .levels(List.of(Level.LOW, Level.HIGH))
              .inner(Inner.builder().text("in").build())
              .choice(Choice.level(Level.LOW))
              .failure(Failure.builder().message("why").build())
              .matrix(List.of(List.of(1L, 2L), List.of()))
              .inners(Map.of(Level.LOW, Set.of(Inner.builder().build())))
              .deep(Map.of("a", List.of(Map.of(Bytes.utf8("k"), Set.of("v")))))
              .negative("below zero")
              .build();
        }

        public static Everything withList(List<List<Long>> matrix) {
          return Everything.builder().matrix(matrix).build();
        }

        public static String visited(Choice choice) {
          return choice.visit(
              new Choice.Visitor<String>() {
                @Override
                public String text(String text) {
                  return "text " + text;
                }

                @Override
                public String level(Level level) {
                  return "level " + level;
                }

                @Override
                public String unknown(Choice.Unknown unknown) {
                  return "unknown " + unknown.field().id();
                }
              });
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void everyTypeGoesThroughTheCodecAndTheDescriptor() throws Exception {
    ClassLoader classes = program().compileWith(folder, Map.of("code/Make.java", MAKE));
    ThriftStruct value = (ThriftStruct) call(classes, "everything");
    ThriftCodec<Object> codec = codec(classes, "Everything");
    assertThat(codec.fromBytes(codec.toBytes(value))).isEqualTo(value).hasSameHashCodeAs(value);
    @SuppressWarnings("unchecked")
    StructDescriptor<Object> descriptor = (StructDescriptor<Object>) value.descriptor();
    assertThat(descriptor.create(index -> descriptor.get(value, index))).isEqualTo(value);
    assertThat(descriptor.fields().stream().map(FieldDescriptor::name)).hasSize(18).contains("raw");
    assertThat(value).asString().startsWith("Everything{flag=true, tiny=-1, small=300, ");
  }

  @Test
  void aNumberThatAnEnumDoesNotKnowSurvivesInFieldsListsAndUnions() throws Exception {
    ClassLoader classes = program().compileWith(folder, Map.of("code/Make.java", MAKE));
    // field 10, i32, 99; then a list field 11 of one i32, 98
    byte[] bytes = {8, 0, 10, 0, 0, 0, 99, 15, 0, 11, 8, 0, 0, 0, 1, 0, 0, 0, 98, 0};
    ThriftCodec<Object> codec = codec(classes, "Everything");
    Object value = codec.fromBytes(bytes);
    assertThat(value.getClass().getMethod("level").invoke(value)).hasToString("UNRECOGNIZED");
    assertThat(value.getClass().getMethod("levelValue").invoke(value)).isEqualTo(99);
    assertThat(codec.fromBytes(codec.toBytes(value))).isEqualTo(value);
    assertThat(value).asString().contains("99").contains("98");
    byte[] union = {8, 0, 2, 0, 0, 0, 97, 0};
    ThriftCodec<Object> unionCodec = codec(classes, "Choice");
    assertThat(unionCodec.toBytes(unionCodec.fromBytes(union))).isEqualTo(union);
  }

  @Test
  void aCaseThatAUnionDoesNotKnowSurvives() throws Exception {
    ClassLoader classes = program().compileWith(folder, Map.of("code/Make.java", MAKE));
    byte[] bytes = {11, 0, 77, 0, 0, 0, 2, 'h', 'i', 0};
    ThriftCodec<Object> codec = codec(classes, "Choice");
    Object value = codec.fromBytes(bytes);
    assertThat(codec.toBytes(value)).isEqualTo(bytes);
    assertThat(
            classes
                .loadClass("code.Make")
                .getMethod("visited", classes.loadClass("code.Choice"))
                .invoke(null, value))
        .isEqualTo("unknown 77");
    assertThatThrownBy(() -> codec.fromBytes(new byte[] {0})).hasMessageContaining("Choice");
  }

  @Test
  void containersAreCopiedAllTheWayDown() throws Exception {
    ClassLoader classes = program().compileWith(folder, Map.of("code/Make.java", MAKE));
    List<Long> row = new java.util.ArrayList<>(List.of(1L));
    List<List<Long>> matrix = new java.util.ArrayList<>(List.of(row));
    Object value =
        classes.loadClass("code.Make").getMethod("withList", List.class).invoke(null, matrix);
    row.add(2L);
    matrix.clear();
    Object kept = value.getClass().getMethod("matrix").invoke(value);
    assertThat(kept).isEqualTo(List.of(List.of(1L)));
    assertThatThrownBy(() -> ((List<?>) ((List<?>) kept).get(0)).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theFieldMessageIsTheMessageOfTheException() throws Exception {
    ClassLoader classes = program().compileWith(folder, Map.of("code/Make.java", MAKE));
    ThriftCodec<Object> codec = codec(classes, "Failure");
    assertThat((Throwable) codec.fromBytes(new byte[] {11, 0, 1, 0, 0, 0, 1, 'x', 0}))
        .hasMessage("x");
    assertThat((Throwable) codec.fromBytes(new byte[] {0})).hasMessage(null);
  }

  @Test
  void aUnionIsMadeByItsDescriptorOfExactlyOneValue() throws Exception {
    ClassLoader classes = program().compileWith(folder, Map.of("code/Make.java", MAKE));
    Object text =
        classes.loadClass("code.Choice").getMethod("text", String.class).invoke(null, "t");
    @SuppressWarnings("unchecked")
    StructDescriptor<Object> descriptor =
        (StructDescriptor<Object>) ((ThriftStruct) text).descriptor();
    assertThat(descriptor.create(index -> descriptor.get(text, index))).isEqualTo(text);
    assertThatThrownBy(() -> descriptor.create(index -> Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> descriptor.create(index -> Optional.of(index == 0 ? "a" : (Object) 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Generation program() {
    Idl idl = Idl.file("code.thrift");
    NamedType level = idl.enumeration("Level", "LOW", "HIGH");
    NamedType inner = idl.struct("Inner", idl.plain(1, BaseType.STRING, "text"));
    NamedType choice =
        idl.union("Choice", idl.plain(1, BaseType.STRING, "text"), idl.plain(2, level, "level"));
    NamedType failure = idl.exception("Failure", idl.plain(1, BaseType.STRING, "message"));
    idl.struct(
        "Everything",
        idl.optional(1, BaseType.BOOL, "flag"),
        idl.optional(2, BaseType.I8, "tiny"),
        idl.optional(3, BaseType.I16, "small"),
        idl.optional(4, BaseType.I32, "number"),
        idl.optional(5, BaseType.I64, "large"),
        idl.optional(6, BaseType.DOUBLE, "real"),
        idl.plain(7, BaseType.STRING, "text"),
        idl.plain(8, BaseType.BINARY, "raw"),
        idl.plain(9, BaseType.UUID, "uuid"),
        idl.plain(10, level, "level"),
        idl.plain(11, new ListType(level), "levels"),
        idl.plain(12, inner, "inner"),
        idl.plain(13, choice, "choice"),
        idl.plain(14, failure, "failure"),
        idl.plain(15, new ListType(new ListType(BaseType.I64)), "matrix"),
        idl.plain(16, new MapType(level, new SetType(inner)), "inners"),
        idl.plain(
            17,
            new MapType(
                BaseType.STRING,
                new ListType(new MapType(BaseType.BINARY, new SetType(BaseType.STRING)))),
            "deep"),
        idl.plain(-3, idl.typedef("Text", BaseType.STRING), "negative"));
    return Generation.of(idl.program());
  }

  private static Object call(ClassLoader classes, String method) throws Exception {
    return classes.loadClass("code.Make").getMethod(method).invoke(null);
  }

  @SuppressWarnings("unchecked")
  private static ThriftCodec<Object> codec(ClassLoader classes, String type) throws Exception {
    return (ThriftCodec<Object>) classes.loadClass("code." + type).getField("CODEC").get(null);
  }
}
