package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  /** What a test calls; nothing implements it but a lambda. */
  private interface Service {
    String call(Arguments arguments);
  }

  private static final MethodDescriptor<Service, String> METHOD =
      MethodDescriptor.<Service, String>call("method")
          .argument(1, "flag", Types.bool())
          .argument(2, "tiny", Types.i8())
          .argument(3, "small", Types.i16())
          .argument(4, "number", Types.i32(), Requiredness.DEFAULT, -5)
          .argument(5, "large", Types.i64())
          .argument(6, "decimal", Types.float64(), Requiredness.DEFAULT, 2.5)
          .argument(7, "text", Types.string(), Requiredness.REQUIRED)
          .argument(8, "bytes", Types.binary())
          .argument(9, "key", Types.uuid())
          .argument(10, "list", Types.list(Types.i32()))
          .argument(11, "set", Types.set(Types.string()))
          .argument(12, "map", Types.map(Types.string(), Types.i32()))
          .argument(13, "on", Types.bool(), Requiredness.OPTIONAL, true)
          .arguments(
              ArgumentCodec.of(
                  (out, arguments) -> {
                    out.fieldI32(4, arguments.i32(3));
                    if (arguments.isSet(6)) {
                      out.fieldString(7, arguments.object(6));
                    }
                  },
                  (in, field, arguments) -> {
                    switch (field) {
                      case Types.I32 << 16 | 4 -> arguments.i32(3, in.i32());
                      case Types.STRING << 16 | 7 -> arguments.object(6, in.string());
                      default -> in.skip(field);
                    }
                  }))
          .result(ResultCodec.STRING)
          .handler(Service::call);

  private final Arguments arguments = METHOD.newArguments();

  @Test
  void whatIsNotSetReadsAsItsDefaultOrAsEmpty() {
    assertThat(arguments.size()).isEqualTo(13);
    for (int i = 0; i < arguments.size(); i++) {
      assertThat(arguments.isSet(i)).isFalse();
    }
    assertThat(arguments.bool(0)).isFalse();
    assertThat(arguments.i8(1)).isZero();
    assertThat(arguments.i16(2)).isZero();
    assertThat(arguments.i32(3)).isEqualTo(-5);
    assertThat(arguments.i64(4)).isZero();
    assertThat(arguments.float64(5)).isEqualTo(2.5);
    assertThat(arguments.<String>object(6)).isEmpty();
    assertThat(arguments.<Bytes>object(7)).isEqualTo(Bytes.EMPTY);
    assertThat(arguments.get("key")).isNull();
    assertThat(arguments.get("list")).isEqualTo(List.of());
    assertThat(arguments.get("set")).isEqualTo(Set.of());
    assertThat(arguments.get("map")).isEqualTo(Map.of());
    assertThat(arguments.get("on")).isEqualTo(true);
    assertThat(arguments).hasToString("method()");
  }

  @Test
  void valuesGoInAndOutTypedAndBoxed() {
    UUID key = new UUID(1, 2);
    Object[] values = {
      true,
      (byte) -1,
      (short) -2,
      -3,
      Long.MIN_VALUE,
      -0.0,
      "Ada",
      Bytes.utf8("x"),
      key,
      List.of(1),
      Set.of("a"),
      Map.of("a", 1),
      false
    };
    for (int i = 0; i < values.length; i++) {
      arguments.set(i, values[i]);
      assertThat(arguments.isSet(i)).isTrue();
      assertThat(arguments.get(i)).isEqualTo(values[i]);
    }
    assertThat(arguments.bool(0)).isTrue();
    assertThat(arguments.i8(1)).isEqualTo((byte) -1);
    assertThat(arguments.i16(2)).isEqualTo((short) -2);
    assertThat(arguments.i32(3)).isEqualTo(-3);
    assertThat(arguments.i64(4)).isEqualTo(Long.MIN_VALUE);
    assertThat(Double.doubleToRawLongBits(arguments.float64(5))).isEqualTo(Long.MIN_VALUE);
    assertThat(arguments.bool(12)).isFalse();
    assertThat(arguments.toString()).startsWith("method(flag=true, tiny=-1, small=-2, number=-3");
  }

  @Test
  void nullTakesAnArgumentBack() {
    arguments.set("number", 7);
    arguments.set("text", "Ada");
    arguments.set("number", null);
    arguments.object(6, null);

    assertThat(arguments.isSet(3)).isFalse();
    assertThat(arguments.i32(3)).isEqualTo(-5);
    assertThat(arguments.<String>object(6)).isEmpty();
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> arguments.set("number", 7L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("argument `number` of `method` is a `Integer`, got a `java.lang.Long`");
    assertThatThrownBy(() -> arguments.set("list", Set.of())).hasMessageContaining("is a `List`");
    assertThatThrownBy(() -> arguments.get("nope"))
        .hasMessage("method `method` has no argument `nope`");
  }

  @Test
  void theStructOfArgumentsIsWrittenAndRead() throws Exception {
    arguments.set("number", 1);
    arguments.set("text", "Ada");
    BinaryWriter out = new BinaryWriter();
    METHOD.writeArguments(out, arguments);

    Arguments read = METHOD.readArguments(new BinaryReader(out.toByteArray()));
    assertThat(METHOD.invoke(Arguments::toString, read)).isEqualTo("method(number=1, text=Ada)");
  }

  @Test
  void aRequiredArgumentMustCome() {
    BinaryWriter out = new BinaryWriter();
    METHOD.writeArguments(out, arguments);

    assertThatThrownBy(() -> METHOD.readArguments(new BinaryReader(out.toByteArray())))
        .isInstanceOf(MissingFieldException.class)
        .hasMessage("required field `text` of `method` is not set");
  }
}
