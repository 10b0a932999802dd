package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldsTest {

  @Test
  void setFieldsAppearInIdlOrderWithTheirNames() {
    assertThat(Node.of("root", Node.of("a"), Node.of("b")))
        .hasToString(
            "Node{name=\"root\", children=[Node{name=\"a\", children=[]}, Node{name=\"b\","
                + " children=[]}]}");
    assertThat(text(Types.i32(), null)).isEqualTo("S{}");
  }

  @Test
  void stringsAreQuotedSoThatTheirEndIsSeen() {
    assertThat(text(Types.string(), "a\"b\\c\n\r\t\u0001ü"))
        .isEqualTo("S{f=\"a\\\"b\\\\c\\n\\r\\t\\u0001ü\"}");
  }

  @Test
  void enumsAreNamedAndUnrecognizedOnesNumbered() {
    ThriftType level = Types.enumeration(Level::forValue);
    assertThat(text(level, 2)).isEqualTo("S{f=PRO}");
    assertThat(text(level, 77)).isEqualTo("S{f=UNRECOGNIZED(77)}");
    assertThat(text(Types.list(level), new EnumList<>(new int[] {1, 77}, Level::forValue)))
        .isEqualTo("S{f=[FREE, UNRECOGNIZED(77)]}");
    assertThat(text(Types.set(level), Set.of(Level.PRO))).isEqualTo("S{f=[PRO]}");
  }

  @Test
  void containersShowTheirElementsTheSameWay() {
    Map<String, List<Bytes>> map = new LinkedHashMap<>();
    map.put("x", List.of(Bytes.copyOf(new byte[] {1, -1})));
    map.put("y", List.of());
    assertThat(text(Types.map(Types.string(), Types.list(Types.binary())), map))
        .isEqualTo("S{f={\"x\"=[2 bytes 01ff], \"y\"=[]}}");
  }

  @Test
  void longBinariesAreCut() {
    byte[] bytes = new byte[33];
    Arrays.fill(bytes, (byte) 0xab);
    assertThat(Bytes.copyOf(bytes)).hasToString("33 bytes " + "ab".repeat(32) + "…");
    assertThat(Bytes.EMPTY).hasToString("0 bytes");
    assertThat(Bytes.copyOf(new byte[1])).hasToString("1 byte 00");
  }

  private static String text(ThriftType type, @Nullable Object value) {
    StructDescriptor<Object> descriptor =
        StructDescriptor.named("S")
            .field(1, "f", type, Requiredness.OPTIONAL)
            .build((struct, index) -> value, values -> "");
    return Fields.toString("", descriptor);
  }
}
