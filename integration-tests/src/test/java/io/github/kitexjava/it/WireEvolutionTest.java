package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.thrift.CompactCodec;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import io.github.kitexjava.thrift.UnknownField;
import io.github.kitexjava.thrift.protocol.Protocol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two versions of an IDL talk: the old one reads what the new one writes, and the reverse. Both
 * times: without code for the compact protocol, and with it.
 */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@SuppressWarnings("NullAway.Init") // set before each of both times
class WireEvolutionTest {
  private static final String OLD =
      """
      namespace java com.acme.parts

      enum Color { RED = 1, GREEN = 2 }
      union Shape { 1: double radius, 2: list<double> sides }
      exception Broken { 1: string message }
      struct Empty {}
      struct Part {
        1: required string name
        2: i32 count
        3: optional Color color
        4: list<Color> colors
        5: Shape shape
        6: list<Shape> shapes
        7: set<Color> palette
        8: map<string, Color> named
        9: map<Color, string> names
        10: optional Part inner
        11: optional Broken broken
        12: optional Empty empty
      }
      """;

  private static final String NEW =
      """
      namespace java com.acme.parts

      enum Color { RED = 1, GREEN = 2, BLUE = 3 }
      union Shape { 1: double radius, 2: list<double> sides, 3: map<string, list<Empty>> parts }
      exception Broken { 1: string message, 2: i64 when }
      struct Empty { -1: bool full, 1: string text }
      struct Part {
        1: required string name
        2: i32 count
        3: optional Color color
        4: list<Color> colors
        5: Shape shape
        6: list<Shape> shapes
        7: set<Color> palette
        8: map<string, Color> named
        9: map<Color, string> names
        10: optional Part inner
        11: optional Broken broken
        12: optional Empty empty
        -3: optional bool a
        20: optional i8 b
        21: optional i16 c
        22: optional i32 d = 7
        23: optional i64 e
        24: optional double f
        25: optional string g
        26: optional uuid h
        27: optional list<bool> i
        28: optional set<list<i32>> j
        29: optional map<string, map<i64, Empty>> k
        30: optional Empty l
        31: optional Color m
        32: optional map<i32, i32> n
        33: optional bool o
        32767: optional Part p
        -32768: optional string q
      }
      """;

  @TempDir private static Path folder;
  private static ThriftCodec<ThriftStruct> old;
  private static ThriftCodec<ThriftStruct> keeping;
  private static ThriftCodec<ThriftStruct> open;
  private static ThriftCodec<ThriftStruct> newer;

  @SuppressWarnings("UnusedVariable") // without it JUnit hands the parameter to no method
  @Parameter
  private boolean compact;

  @BeforeParameterizedClassInvocation
  static void generate(boolean compact) throws Exception {
    TypeOptions options = TypeOptions.DEFAULT.with(TypeChoice.COMPACT_CODECS, compact);
    old = codec(compact + "/old", options, OLD);
    keeping = codec(compact + "/keeping", options.with(TypeChoice.KEEP_UNKNOWN_FIELDS, true), OLD);
    open = codec(compact + "/open", options.with(TypeChoice.OPEN_ENUMS, true), OLD);
    newer = codec(compact + "/newer", options, NEW);
    assertThat(newer instanceof CompactCodec).isEqualTo(compact);
  }

  private static ThriftCodec<ThriftStruct> codec(String name, TypeOptions options, String idl)
      throws Exception {
    WireSchema schema = WireSchema.ofText(folder.resolve(name), options, idl);
    return schema.codec(schema.struct("Part"));
  }

  static Stream<Protocol> protocols() {
    return Stream.of(Protocol.BINARY, Protocol.COMPACT, Protocol.TJSON, Protocol.JSON);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void theOldVersionReadsWhatItKnowsOfTheNew(Protocol protocol) {
    ThriftStruct read = protocol.decode(old, protocol.encode(newer, full()));
    Map<Integer, Object> expected = plain(full());
    expected.keySet().removeIf(id -> id < 0 || id > 12);
    expected.put(11, Map.of(1, "glass"));
    expected.put(12, Map.of());
    assertThat(WireObjects.plain(read)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void theNewVersionReadsTheOldAndTakesItsDefaults(Protocol protocol) {
    ThriftStruct part = make(old, Map.of("name", "wheel", "count", 4));
    ThriftStruct read = protocol.decode(newer, protocol.encode(old, part));
    assertThat(plain(read)).isEqualTo(Map.of(1, "wheel", 2, 4, 22, 7));
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void whatIsUnknownComesBackWhenItIsKept(Protocol protocol) {
    if (protocol == Protocol.JSON) {
      return; // its names say no type, see the next test
    }
    ThriftStruct middle = protocol.decode(keeping, protocol.encode(newer, full()));
    assertThat(protocol.decode(newer, protocol.encode(keeping, middle))).isEqualTo(full());
    assertThat(middle.toString()).contains("?20=i8 1 byte 05").contains("?-3=bool 1 byte 01");
  }

  @Test
  void whatWasKeptGoesOnInAnotherProtocol() {
    ThriftStruct middle = keeping.fromBytes(newer.toBytes(full()));
    for (Protocol protocol : protocols().toList()) {
      byte[] sent = protocol.encode(keeping, middle);
      assertThat(protocol.decode(newer, sent)).as(protocol.name()).isEqualTo(full());
      ThriftStruct back = protocol.decode(keeping, sent);
      assertThat(newer.fromBytes(keeping.toBytes(back))).as(protocol.name()).isEqualTo(full());
    }
  }

  @Test
  void anotherProtocolThanItCameInIsNoHindranceForWhatIsKept() {
    ThriftStruct middle = Protocol.COMPACT.decode(keeping, Protocol.COMPACT.encode(newer, full()));
    assertThat(newer.fromBytes(keeping.toBytes(middle))).isEqualTo(full());
    ThriftStruct text = Protocol.TJSON.decode(keeping, Protocol.TJSON.encode(newer, full()));
    assertThat(Protocol.COMPACT.decode(newer, Protocol.COMPACT.encode(keeping, text)))
        .isEqualTo(full());
  }

  @Test
  void whatIsKeptIsPartOfTheValue() throws Exception {
    ThriftStruct middle = keeping.fromBytes(newer.toBytes(full()));
    ThriftStruct bare = keeping.fromBytes(old.toBytes(old.fromBytes(newer.toBytes(full()))));
    assertThat(middle).isNotEqualTo(bare);
    assertThat(middle).isEqualTo(keeping.fromBytes(keeping.toBytes(middle)));
    assertThat(middle).hasSameHashCodeAs(keeping.fromBytes(keeping.toBytes(middle)));

    Object builder = middle.getClass().getMethod("toBuilder").invoke(middle);
    assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(middle);
    Object cleared =
        builder.getClass().getMethod("unknownFields", List.class).invoke(builder, List.of());
    ThriftStruct without = (ThriftStruct) cleared.getClass().getMethod("build").invoke(cleared);
    assertThat(unknown(without)).isEmpty();
    assertThat(unknown(middle)).hasSize(17);
    assertThatThrownBy(() -> unknown(middle).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void withoutTheOptionNothingIsKept() {
    assertThat(old.descriptor().keepsUnknownFields()).isFalse();
    assertThat(keeping.descriptor().keepsUnknownFields()).isTrue();
    ThriftStruct read = old.fromBytes(newer.toBytes(full()));
    assertThat(plain(newer.fromBytes(old.toBytes(read)))).doesNotContainKey(25);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void theMemberOfANewerUnionSurvives(Protocol protocol) {
    Map<String, Object> parts = Map.of("parts", Map.of("a", List.of(empty(), empty())));
    ThriftStruct sent =
        make(newer, Map.of("name", "x", "shape", shape(parts), "shapes", List.of(shape(parts))));
    ThriftStruct middle = old.fromBytes(newer.toBytes(sent));
    assertThat(middle.toString()).contains("?3=map");
    ThriftStruct passed = protocol.decode(old, protocol.encode(old, middle));
    assertThat(passed).isEqualTo(middle);
    assertThat(newer.fromBytes(old.toBytes(passed))).isEqualTo(sent);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void theNumberOfANewerEnumSurvivesInFieldsAndLists(Protocol protocol) {
    ThriftStruct sent = blue();
    ThriftStruct middle = old.fromBytes(newer.toBytes(sent));
    assertThat(middle.toString())
        .contains("color=UNRECOGNIZED(3)", "[RED, UNRECOGNIZED(3), UNRECOGNIZED(3)]");
    ThriftStruct passed = protocol.decode(old, protocol.encode(old, middle));
    assertThat(newer.fromBytes(old.toBytes(passed))).isEqualTo(sent);
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void inSetsAndMapsTheNumberIsLostAndThatIsSaidWhenItIsSent(Protocol protocol) {
    byte[] set = newer.toBytes(make(newer, Map.of("name", "x", "palette", Set.of(color(3)))));
    byte[] value = newer.toBytes(make(newer, Map.of("name", "x", "named", Map.of("a", color(3)))));
    byte[] key = newer.toBytes(make(newer, Map.of("name", "x", "names", Map.of(color(3), "a"))));
    for (byte[] bytes : List.of(set, value, key)) {
      ThriftStruct read = old.fromBytes(bytes);
      assertThat(read.toString()).contains("UNRECOGNIZED");
      assertThatThrownBy(() -> protocol.encode(old, read))
          .hasMessage(
              "an unrecognized `Color` cannot be sent: only fields and lists keep its number, with"
                  + " `enum=open` every value does");
    }
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void withOpenEnumsTheNumberSurvivesEverywhere(Protocol protocol) {
    ThriftStruct sent =
        make(
            newer,
            Map.of(
                "name", "x",
                "color", 3,
                "colors", List.of(color(1), color(3)),
                "palette", Set.of(color(3)),
                "named", Map.of("a", color(3)),
                "names", Map.of(color(3), "a")));
    ThriftStruct middle = open.fromBytes(newer.toBytes(sent));
    assertThat(middle.toString()).contains("[RED, Color 3]");
    ThriftStruct passed = protocol.decode(open, protocol.encode(open, middle));
    assertThat(passed).isEqualTo(middle);
    assertThat(newer.fromBytes(open.toBytes(passed))).isEqualTo(sent);
  }

  @Test
  void anOpenEnumHasAJavaEnumForSwitch() throws Exception {
    ThriftType.EnumType type =
        (ThriftType.EnumType) open.descriptor().field("color").orElseThrow().type();
    List<String> known = new ArrayList<>();
    for (int number : List.of(1, 2, 9)) {
      Object color = type.forValue().apply(number);
      assertThat(color).isEqualTo(type.forValue().apply(number));
      known.add(color + " " + color.getClass().getMethod("known").invoke(color));
    }
    assertThat(known).containsExactly("RED RED", "GREEN GREEN", "Color 9 UNRECOGNIZED");
  }

  private static ThriftStruct blue() {
    return make(
        newer, Map.of("name", "x", "color", 3, "colors", List.of(color(1), color(3), color(3))));
  }

  /** Every field that the old version lacks, and what it knows. */
  private static ThriftStruct full() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", "wheel");
    values.put("count", 4);
    values.put("color", 2);
    values.put("shape", shape(Map.of("radius", 2.5)));
    values.put("broken", make(struct("broken"), Map.of("message", "glass", "when", 12L)));
    values.put("empty", empty());
    values.put("a", true);
    values.put("b", (byte) 5);
    values.put("c", (short) -600);
    values.put("d", 70_000);
    values.put("e", Long.MIN_VALUE);
    values.put("f", -0.5);
    values.put("g", "grüße \"x\"");
    values.put("h", new UUID(1, -2));
    values.put("i", List.of(true, false, true));
    values.put("j", Set.of(List.of(1, 2), List.of()));
    values.put("k", Map.of("one", Map.of(5L, empty()), "none", Map.of()));
    values.put("l", empty());
    values.put("m", 3);
    values.put("n", Map.of());
    values.put("o", false);
    values.put("p", make(newer, Map.of("name", "spoke", "o", true, "g", "")));
    values.put("q", "last");
    return make(newer, values);
  }

  private static ThriftStruct empty() {
    return make(struct("empty"), Map.of("full", true, "text", "t"));
  }

  private static ThriftStruct shape(Map<String, Object> member) {
    return make(struct("shape"), member);
  }

  private static Object color(int number) {
    return ((ThriftType.EnumType) newer.descriptor().field("color").orElseThrow().type())
        .forValue()
        .apply(number);
  }

  @SuppressWarnings("unchecked") // the descriptor of what the field holds
  private static StructDescriptor<ThriftStruct> struct(String field) {
    return (StructDescriptor<ThriftStruct>)
        ((ThriftType.StructType) newer.descriptor().field(field).orElseThrow().type())
            .descriptor()
            .get();
  }

  private static ThriftStruct make(ThriftCodec<ThriftStruct> codec, Map<String, Object> values) {
    return make(codec.descriptor(), values);
  }

  private static ThriftStruct make(
      StructDescriptor<ThriftStruct> descriptor, Map<String, Object> values) {
    return descriptor.create(values);
  }

  @SuppressWarnings("unchecked") // ids to values
  private static Map<Integer, Object> plain(ThriftStruct struct) {
    return (Map<Integer, Object>) WireObjects.plain(struct);
  }

  @SuppressWarnings("unchecked") // described by its own descriptor
  private static List<UnknownField> unknown(ThriftStruct struct) {
    List<UnknownField> fields =
        ((StructDescriptor<ThriftStruct>) struct.descriptor()).unknownFields(struct);
    assertThat(fields).noneMatch(field -> field.type() == Types.STOP);
    return fields;
  }
}
