package io.github.kitexjava.thrift.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.thrift.BinaryReader;
import io.github.kitexjava.thrift.BinaryWriter;
import io.github.kitexjava.thrift.Bytes;
import io.github.kitexjava.thrift.DecodeException;
import io.github.kitexjava.thrift.DecodeException.Reason;
import io.github.kitexjava.thrift.DecodeLimits;
import io.github.kitexjava.thrift.Requiredness;
import io.github.kitexjava.thrift.StructDescriptor;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftType;
import io.github.kitexjava.thrift.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each type looks like in readable JSON, and what is read beside that. */
class ReadableJsonTest {

  /** A struct with one field {@code f}, as its value. */
  private record One(Object value) {}

  /** Describes {@link One} with a field of some type. */
  private record OneCodec(ThriftType type) implements ThriftCodec<One> {
    @Override
    public StructDescriptor<One> descriptor() {
      return StructDescriptor.named("One")
          .field(1, "f", type, Requiredness.REQUIRED)
          .build((one, index) -> one.value, values -> new One(values.value(0).orElse("unset")));
    }

    @Override
    public void write(BinaryWriter out, One value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public One read(BinaryReader in) {
      throw new UnsupportedOperationException();
    }
  }

  private static void assertText(ThriftType type, Object value, String text) {
    OneCodec codec = new OneCodec(type);
    assertThat(new String(Protocol.JSON.encode(codec, new One(value)), UTF_8))
        .isEqualTo("{\"f\":" + text + "}");
    assertThat(read(type, text)).isEqualTo(value);
  }

  private static Object read(ThriftType type, String text) {
    return Protocol.JSON.fromText(new OneCodec(type), "{\"f\":" + text + "}").value();
  }

  @Test
  void eachBaseTypeHasItsText() {
    assertText(Types.bool(), true, "true");
    assertText(Types.i8(), (byte) -128, "-128");
    assertText(Types.i64(), Long.MIN_VALUE, "-9223372036854775808");
    assertText(Types.float64(), 0.5, "0.5");
    assertText(Types.float64(), Double.NaN, "\"NaN\"");
    assertText(Types.float64(), Double.NEGATIVE_INFINITY, "\"-Infinity\"");
    assertText(Types.string(), "a\"\\\n\u0001grüße 😀", "\"a\\\"\\\\\\n\\u0001grüße 😀\"");
    assertText(Types.string(), "\ud800", "\"\\ud800\"");
    assertText(Types.binary(), Bytes.copyOf(new byte[] {-1, 0}), "\"/wA=\"");
    assertText(Types.uuid(), new UUID(1, 2), "\"00000000-0000-0001-0000-000000000002\"");
  }

  @Test
  void containersAreArraysAndObjectsWhereKeysHaveText() {
    assertText(Types.list(Types.i32()), List.of(), "[]");
    assertText(Types.set(Types.list(Types.i32())), Set.of(List.of(1, 2)), "[[1,2]]");
    assertText(Types.map(Types.i32(), Types.bool()), Map.of(-5, true), "{\"-5\":true}");
    assertText(Types.map(Types.bool(), Types.i8()), Map.of(true, (byte) 1), "{\"true\":1}");
    assertText(
        Types.map(Types.list(Types.i32()), Types.string()),
        Map.of(List.of(1), "one"),
        "[{\"key\":[1],\"value\":\"one\"}]");
  }

  @Test
  void spaceNullNamesInAnyOrderAndNumbersInQuotesAreRead() {
    OneCodec codec = new OneCodec(Types.i64());
    assertThat(Protocol.JSON.fromText(codec, " {\n\t\"f\" : \"12\" }\r\n").value()).isEqualTo(12L);
    assertThat(
            Protocol.JSON
                .fromText(codec, "{\"x\":{\"y\":[1,{}, [], null, \"}\"]},\"f\":1,\"z\":true}")
                .value())
        .isEqualTo(1L);
    assertThat(Protocol.JSON.fromText(codec, "{\"f\":null}").value()).isEqualTo("unset");
    assertThat(read(Types.string(), "\"\\u00fc\\/\\ud83d\\ude00\"")).isEqualTo("ü/😀");
    assertThat(read(Types.binary(), "\"/wA\"")).isEqualTo(Bytes.copyOf(new byte[] {-1, 0}));
  }

  @Test
  void whatIsWrongIsToldWithItsFieldAndPlace() {
    assertThatThrownBy(() -> read(Types.i8(), "300"))
        .isInstanceOf(DecodeException.class)
        .hasMessage("`300` is no whole number from -128 to 127 at byte 8, in field `f` of `One`");
    assertThatThrownBy(() -> read(Types.bool(), "1")).hasMessageContaining("`true` or `false`");
    assertThatThrownBy(() -> read(Types.list(Types.i32()), "[1,null]"))
        .hasMessageContaining("`null` is no whole number");
    assertThatThrownBy(() -> read(Types.string(), "5")).hasMessageContaining("`\"` expected");
    assertThatThrownBy(() -> read(Types.i32(), "1} x")).hasMessageContaining("after the value");
    assertThatThrownBy(() -> read(Types.list(Types.i32()), "[1 2]"))
        .hasMessageContaining("`,` expected, got `2`");
    assertThatThrownBy(
            () -> read(Types.map(Types.list(Types.i32()), Types.i32()), "[{\"key\":[]}]"))
        .hasMessageContaining("needs `key` and `value`");
  }

  @Test
  void limitsHoldHereToo() {
    TextProtocol strict = Protocol.JSON.with(new DecodeLimits(3, 2, 4));
    OneCodec codec = new OneCodec(Types.list(Types.string()));
    assertReason(Reason.LIMIT_EXCEEDED, strict, codec, "{\"f\":[\"\",\"\",\"\"]}");
    assertReason(Reason.LIMIT_EXCEEDED, strict, codec, "{\"f\":[\"12345\"]}");
    assertReason(Reason.TOO_DEEP, strict, codec, "{\"x\":[[[[]]]]}");
    assertReason(Reason.TOO_DEEP, Protocol.JSON, codec, "{\"x\":" + "[".repeat(10_000));
    assertReason(Reason.TRUNCATED, Protocol.JSON, codec, "{\"f\":[\"");
  }

  private static void assertReason(
      Reason reason, TextProtocol protocol, OneCodec codec, String text) {
    assertThatThrownBy(() -> protocol.fromText(codec, text))
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void prettyJsonHasALineForEachValue() {
    OneCodec codec = new OneCodec(Types.map(Types.string(), Types.list(Types.i32())));
    byte[] pretty = Protocol.PRETTY_JSON.encode(codec, new One(Map.of("a", List.of(1, 2))));
    assertThat(new String(pretty, UTF_8))
        .isEqualTo(
            """
            {
              "f": {
                "a": [
                  1,
                  2
                ]
              }
            }""");
  }
}
