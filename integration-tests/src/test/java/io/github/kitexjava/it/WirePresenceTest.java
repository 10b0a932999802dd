package io.github.kitexjava.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Requiredness;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.MissingFieldException;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When a field is set, what it is when it is not, and when it is written: each requiredness with
 * each kind of type, with and without a default of the IDL.
 *
 * <p>A field of the sample {@code Presence} is named after its cell: {@code maybe_} for optional,
 * {@code _or} for a default, the type between them.
 */
class WirePresenceTest {
  private static final String STRUCT = "Presence";
  private static final Set<String> PRIMITIVES =
      Set.of("flag", "tiny", "small", "number", "large", "real");

  /** What an accessor gives when the field is not set; absent where there is nothing to give. */
  private static final Map<String, Object> ZERO =
      Map.ofEntries(
          Map.entry("flag", false),
          Map.entry("tiny", (byte) 0),
          Map.entry("small", (short) 0),
          Map.entry("number", 0),
          Map.entry("large", 0L),
          Map.entry("real", 0.0),
          Map.entry("text", ""),
          Map.entry("raw", Bytes.EMPTY),
          Map.entry("numbers", List.of()),
          Map.entry("tags", Set.of()),
          Map.entry("ages", Map.of()));

  /** What {@code optional} string and binary have no zero for. */
  private static final Set<String> NULL_WHEN_OPTIONAL = Set.of("text", "raw");

  private static final UUID KEY = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

  /** The defaults of the sample. */
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("flag", true),
          Map.entry("tiny", (byte) 1),
          Map.entry("small", (short) 2),
          Map.entry("number", 3),
          Map.entry("large", 4L),
          Map.entry("real", 0.5),
          Map.entry("text", "none"),
          Map.entry("raw", Bytes.utf8("raw")),
          Map.entry("numbers", List.of(1, 2)),
          Map.entry("tags", Set.of("a")),
          Map.entry("ages", Map.of("ada", 36)),
          Map.entry("point", Map.of(1, 1.0, 2, 2.0)),
          Map.entry("color", 2),
          Map.entry("key", KEY));

  private static final Map<String, Object> OTHERS =
      Map.ofEntries(
          Map.entry("flag", true),
          Map.entry("tiny", (byte) -9),
          Map.entry("small", (short) -9),
          Map.entry("number", -9),
          Map.entry("large", -9L),
          Map.entry("real", -9.5),
          Map.entry("text", "other"),
          Map.entry("raw", Bytes.utf8("other")),
          Map.entry("numbers", List.of(9)),
          Map.entry("tags", Set.of("z")),
          Map.entry("ages", Map.of("grace", 85)),
          Map.entry("list", List.of("z")),
          Map.entry("struct", Map.of(1, -1.0, 2, -2.0)),
          Map.entry("point", Map.of(1, -1.0, 2, -2.0)),
          Map.entry("choice", Map.of(4, 44)),
          Map.entry("enum", 1),
          Map.entry("color", 1),
          Map.entry("uuid", new UUID(1, 2)),
          Map.entry("key", new UUID(1, 2)));

  @TempDir private static Path folder;
  private static StructType presence;
  private static ThriftCodec<ThriftStruct> codec;
  private static WireProtocol apache;
  private static Class<?> type;

  @BeforeAll
  static void generate() throws Exception {
    WireSchema schema = WireSchema.of(folder, "everything.thrift", "shared.thrift");
    presence = schema.struct(STRUCT);
    codec = schema.codec(presence);
    apache = new WireProtocol(schema.program());
    type = schema.type(presence);
  }

  static Stream<String> required() {
    return fields(Requiredness.REQUIRED);
  }

  static Stream<String> others() {
    return Stream.concat(fields(Requiredness.DEFAULT), fields(Requiredness.OPTIONAL));
  }

  @Test
  void everyCellOfTheTableHasAField() {
    assertThat(required()).hasSize(6);
    assertThat(fields(Requiredness.DEFAULT)).hasSize(15 + 14);
    assertThat(fields(Requiredness.OPTIONAL)).hasSize(15 + 14);
  }

  @ParameterizedTest
  @MethodSource("required")
  void aRequiredFieldThatDoesNotComeIsNamed(String name) throws Exception {
    Map<Integer, Object> values = requiredValues();
    values.remove(field(name).id());
    byte[] bytes = apache.write(presence, values);

    assertThatThrownBy(() -> codec.fromBytes(bytes))
        .isInstanceOf(MissingFieldException.class)
        .hasMessageContaining("`" + STRUCT + "`")
        .hasMessageContaining("`" + name + "`");
    assertThatThrownBy(() -> WireObjects.struct(minimal().descriptor(), values))
        .isInstanceOf(MissingFieldException.class)
        .hasMessageContaining("`" + name + "`");
  }

  @ParameterizedTest
  @MethodSource("required")
  void aRequiredFieldIsAlwaysWrittenAndNeedsNoQuestion(String name) throws Exception {
    ThriftStruct object = minimal();
    assertThat(accessor(name, object)).contains(other(name));
    assertThat(written(object)).containsEntry(field(name).id(), other(name));
    assertThat(Arrays.stream(type.getMethods()).map(Method::getName))
        .doesNotContain(questionName(name));
  }

  @ParameterizedTest
  @MethodSource("others")
  void aFieldThatDoesNotComeHasItsDefaultOrNothing(String name) throws Exception {
    ThriftStruct object = minimal();
    assertThat(accessor(name, object)).isEqualTo(whenUnset(name));
    assertThat(isSet(name, object)).isEqualTo(hasDefault(name));
    assertThat(written(object).containsKey(field(name).id())).isEqualTo(isWrittenUnset(name));
  }

  @ParameterizedTest
  @MethodSource("others")
  void aFieldThatComesIsSetAndWrittenBack(String name) throws Exception {
    assertKept(name, other(name));
  }

  @ParameterizedTest
  @MethodSource("others")
  void aFieldThatComesWithItsDefaultIsSetToo(String name) throws Exception {
    Object value = whenUnset(name).or(() -> zero(name)).orElse(other(name));
    assertKept(name, value);
  }

  @ParameterizedTest
  @MethodSource("others")
  void aFieldThatDidNotComeStaysUnsetOnItsNextWay(String name) throws Exception {
    ThriftStruct twice = codec.fromBytes(codec.toBytes(minimal()));
    assertThat(isSet(name, twice)).isEqualTo(isWrittenUnset(name));
    assertThat(accessor(name, twice)).isEqualTo(whenUnset(name));
  }

  @Test
  void buildingAndReadingGiveTheSameValue() throws Exception {
    ThriftStruct read = minimal();
    assertThat(WireObjects.struct(read.descriptor(), requiredValues())).isEqualTo(read);
  }

  private static void assertKept(String name, Object value) throws Exception {
    Map<Integer, Object> values = requiredValues();
    values.put(field(name).id(), value);
    ThriftStruct object = codec.fromBytes(apache.write(presence, values));

    assertThat(accessor(name, object)).contains(value);
    assertThat(isSet(name, object)).isTrue();
    assertThat(written(object)).containsEntry(field(name).id(), value);
    assertThat(WireObjects.struct(object.descriptor(), values)).isEqualTo(object);
  }

  private static Object other(String name) {
    return requireNonNull(OTHERS.get(kind(name)), name);
  }

  private static Optional<Object> zero(String name) {
    return Optional.ofNullable(ZERO.get(kind(name)));
  }

  private static Optional<Object> whenUnset(String name) {
    if (hasDefault(name)) {
      return Optional.of(requireNonNull(DEFAULTS.get(kind(name)), name));
    }
    boolean optional = field(name).requiredness() == Requiredness.OPTIONAL;
    return optional && NULL_WHEN_OPTIONAL.contains(kind(name)) ? Optional.empty() : zero(name);
  }

  /** A default counts as set; primitives without a keyword are always written, as Apache's are. */
  private static boolean isWrittenUnset(String name) {
    return hasDefault(name)
        || (field(name).requiredness() == Requiredness.DEFAULT && PRIMITIVES.contains(kind(name)));
  }

  private static ThriftStruct minimal() throws Exception {
    return codec.fromBytes(apache.write(presence, requiredValues()));
  }

  private static Map<Integer, Object> requiredValues() {
    Map<Integer, Object> values = new LinkedHashMap<>();
    required().forEach(name -> values.put(field(name).id(), other(name)));
    return values;
  }

  private static Map<Integer, Object> written(ThriftStruct object) throws Exception {
    return apache.read(presence, codec.toBytes(object));
  }

  /** As a plain value of {@link WireProtocol}; empty for null. */
  private static Optional<Object> accessor(String name, ThriftStruct object) throws Exception {
    return Optional.ofNullable(type.getMethod(camelCase(name)).invoke(object))
        .map(WireObjects::plain);
  }

  private static boolean isSet(String name, ThriftStruct object) throws Exception {
    return (boolean) type.getMethod(questionName(name)).invoke(object);
  }

  private static String questionName(String name) {
    return camelCase("has_" + name);
  }

  private static String camelCase(String name) {
    StringBuilder result = new StringBuilder();
    for (String word : name.split("_", -1)) {
      result.append(
          result.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return result.toString();
  }

  private static String kind(String name) {
    return name.replaceFirst("^(required|maybe)_", "").replaceFirst("_or$", "");
  }

  private static boolean hasDefault(String name) {
    return name.endsWith("_or");
  }

  private static Field field(String name) {
    return presence.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<String> fields(Requiredness requiredness) {
    return presence.fields().stream()
        .filter(f -> f.requiredness() == requiredness)
        .map(Field::name);
  }
}
