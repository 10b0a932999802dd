package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kitexjava.gen.option.JavaOptions;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.thrift.ThriftCodec;
import io.github.kitexjava.thrift.ThriftStruct;
import io.github.kitexjava.thrift.protocol.Protocol;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Types with the option {@code jackson}, in the hands of Jackson 2 and 3. */
class JacksonTest {
  private static final String IDL =
      """
      namespace java jackson
      enum Level { LOW = 1, HIGH = 2 }
      exception Failure { 1: string message, 2: i32 code }
      union Choice { 1: string text, 2: Level level, 3: list<Inner> inners }
      struct Inner { 1: required string text }
      struct Everything {
        1: bool is_flag, 2: i8 tiny, 3: i16 small, 4: optional i32 number, 5: i64 large = 7
        6: double real, 7: string user_name, 8: binary raw, 9: uuid uuid, 10: Level level
        11: list<Level> levels, 12: Inner inner, 13: Choice someChoice, 14: Failure failure
        15: map<Level, set<Inner>> inners, 16: map<Inner, i32> counted
        17: map<i64, binary> raws, 18: string jsonValue, 19: map<double, string> reals
        20: optional string URLPath
      }
      """;

  private static final String ALL =
      """
      {"is_flag":true,"tiny":-1,"small":300,"number":0,"large":9007199254740993,\
      "real":0.5,"user_name":"héllo \\"x\\"","raw":"cmF3",\
      "uuid":"00000000-0000-0001-0000-000000000002","level":"HIGH","levels":["LOW",9],\
      "inner":{"text":"in"},"someChoice":{"level":"LOW"},\
      "failure":{"message":"why","code":4},"inners":{"LOW":[{"text":"a"}]},\
      "counted":[{"key":{"text":"k"},"value":5}],"raws":{"-3":"cmF3"},"jsonValue":"j",\
      "reals":{"NaN":"x"},"URLPath":"/"}""";

  @TempDir Path folder;

  private final ObjectMapper second = new ObjectMapper();
  private final JsonMapper third = JsonMapper.builder().build();

  @Test
  void whatIsReadIsWrittenAgainAsReadableJsonHasIt() throws Exception {
    Class<?> type = types().loadClass("jackson.Everything");
    Object value = second.readValue(ALL, type);
    assertThat(third.readValue(ALL, type)).isEqualTo(value);
    assertThat(second.writeValueAsString(value)).isEqualTo(ALL);
    assertThat(third.writeValueAsString(value)).isEqualTo(ALL);
    byte[] ours = Protocol.JSON.encode((ThriftStruct) value);
    assertThat(new String(ours, StandardCharsets.UTF_8)).isEqualTo(ALL);
    assertThat(second.treeToValue(second.valueToTree(value), type)).isEqualTo(value);
    assertThat(roundTrip(type, value)).isEqualTo(value);
  }

  @Test
  void beansAreReadAndWrittenAlike() throws Exception {
    Class<?> type = types("style=bean").loadClass("jackson.Everything");
    assertThat(type.getMethod("setUserName", String.class)).isNotNull();
    Object value = second.readValue(ALL, type);
    assertThat(third.readValue(ALL, type)).isEqualTo(value);
    assertThat(second.writeValueAsString(value)).isEqualTo(ALL);
    assertThat(third.writeValueAsString(value)).isEqualTo(ALL);
  }

  @Test
  void namesAndEnumsHaveTheStyleThatWasAskedFor() throws Exception {
    ClassLoader camel = types("json_names=lower_camel", "json_enums=number");
    Object value =
        second.readValue(
            """
            {"isFlag":true,"userName":"u","level":2,"levels":[1,"HIGH"],"urlPath":"/",
             "inners":{"1":[]},"someChoice":{"level":9},"unknown":[{"x":1}],"number":null}
            """,
            camel.loadClass("jackson.Everything"));
    assertThat(third.writeValueAsString(value))
        .isEqualTo(
            "{\"isFlag\":true,\"tiny\":0,\"small\":0,\"large\":7,\"real\":0.0,\"userName\":\"u\","
                + "\"level\":2,\"levels\":[1,2],\"someChoice\":{\"level\":9},\"inners\":{\"1\":[]},"
                + "\"urlPath\":\"/\"}");
    Object snake =
        third.readValue(
            "{\"url_path\":\"/\",\"is_flag\":true,\"json_value\":\"j\"}",
            types("json_names=snake_case").loadClass("jackson.Everything"));
    assertThat(second.writeValueAsString(snake))
        .contains("\"is_flag\":true", "\"json_value\":\"j\"", "\"url_path\":\"/\"");
  }

  @Test
  void enumsUnionsAndExceptionsAreReadAndWrittenAlone() throws Exception {
    for (String option : List.of("json_enums=name", "json_enums=number", "enum=open")) {
      ClassLoader types = types(option);
      String level = option.equals("json_enums=name") ? "\"HIGH\"" : "2";
      Object high = second.readValue(level, types.loadClass("jackson.Level"));
      assertThat(high).hasToString("HIGH").isEqualTo(third.readValue(level, high.getClass()));
      assertThat(second.writeValueAsString(high)).isEqualTo(level);
      assertThat(third.writeValueAsString(List.of(high))).isEqualTo("[" + level + "]");
      for (Class<?> type :
          List.of(types.loadClass("jackson.Choice"), types.loadClass("jackson.Failure"))) {
        String json = type.isInterface() ? "{\"text\":\"t\"}" : "{\"message\":\"m\",\"code\":0}";
        Object value = second.readValue(json, type);
        assertThat(third.readValue(json, type)).isEqualTo(value);
        assertThat(second.writeValueAsString(value)).isEqualTo(json);
        assertThat(third.writeValueAsString(Map.of("v", value))).isEqualTo("{\"v\":" + json + "}");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tiny\":128}         | `128` is no whole number from -128 to 127, in field `tiny` of"
            + " `Everything`",
        "{\"number\":1.5}       | `1.5` is no whole number",
        "{\"is_flag\":\"yes\"}  | `true` or `false` expected, got `yes`, in field `is_flag`",
        "{\"user_name\":5}      | a text expected, got `5`, in field `user_name`",
        "{\"raw\":\"?\"}        | `?` is no base64",
        "{\"level\":\"MID\"}    | `MID` is no constant of the enum, nor a number, in field `level`",
        "{\"inner\":[]}         | an object expected, got an array, in field `inner`",
        "{\"inner\":{}}         | `Inner`",
        "{\"levels\":{}}        | an array expected, got an object, in field `levels`",
        "{\"levels\":[null]}    | a single value expected, got null, in field `levels`",
        "{\"someChoice\":{}}    | union `Choice` has no field set, in field `someChoice`",
        "{\"counted\":[{\"key\":{\"text\":\"k\"}}]} | `value` expected, got an object, in field"
            + " `counted`",
        "{\"inners\":{\"LOW\":[{\"text\":[]}]}} | a text expected, got an array, in field `text` of"
            + " `Inner`",
      })
  void whatDoesNotFitIsToldWithItsField(String json, String message) throws Exception {
    Class<?> type = types().loadClass("jackson.Everything");
    assertThatThrownBy(() -> second.readValue(json, type)).hasMessageContaining(message);
    assertThatThrownBy(() -> third.readValue(json, type)).hasMessageContaining(message);
  }

  @Test
  void fieldsThatNobodyKnowsComeBack() throws Exception {
    ClassLoader types = types("keep_unknown_fields");
    String json =
        "{\"text\":\"t\",\"$unknown\":[{\"id\":7,\"type\":\"i32\",\"binary\":\"AAAABQ==\"}]}";
    Object value = second.readValue(json, types.loadClass("jackson.Inner"));
    assertThat(value.getClass().getMethod("unknownFields").invoke(value).toString())
        .contains("id=7");
    assertThat(second.writeValueAsString(value)).isEqualTo(json);
  }

  @SuppressWarnings("unchecked")
  private static <T> Object roundTrip(Class<T> type, Object value) throws Exception {
    ThriftCodec<T> codec = (ThriftCodec<T>) type.getField("CODEC").get(null);
    return codec.fromBytes(codec.toBytes(type.cast(value)));
  }

  private ClassLoader types(String... more) throws Exception {
    Path file = Files.writeString(folder.resolve("jackson.thrift"), IDL);
    TypeOptions options =
        JavaOptions.parse(
            List.of(more), TypeOptions.DEFAULT.with(TypeChoice.JACKSON, true), folder);
    return Generation.of(
            IdlCompiler.compile(new CompileRequest(List.of(file), List.of(), folder))
                .program()
                .orElseThrow(),
            options)
        .compile(Files.createTempDirectory(folder, "classes"));
  }
}
