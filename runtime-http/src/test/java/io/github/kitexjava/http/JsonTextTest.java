package io.github.kitexjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
  private record Point(int x, List<Long> rest, Map<Integer, String> names) {}

  private static Point readPoint(JsonInput in) {
    int x = 0;
    List<Long> rest = List.of();
    Map<Integer, String> names = Map.of();
    boolean hasX = false;
    if (in.beginObject()) {
      while (in.nextMember()) {
        switch (in.name()) {
          case "x" -> {
            x = in.i32();
            hasX = true;
          }
          case "rest" -> rest = in.list(JsonInput::i64);
          case "names" -> names = in.map(BindingValue::i32, JsonInput::string);
          default -> in.skip();
        }
      }
    }
    if (!hasX) {
      in.missing("x");
    }
    return new Point(x, rest, names);
  }

  @Test
  void unknownMembersAndNullsArePassedOver() {
    Point point =
        JsonText.read(
            """
            {"other": {"x": [1, {"x": 2}]}, "rest": null, "x": 3, "names": {"7": "seven"}}
            """,
            JsonTextTest::readPoint);
    assertThat(point).isEqualTo(new Point(3, List.of(), Map.of(7, "seven")));
  }

  @Test
  void everythingThatIsWrongIsToldWithItsPlace() {
    assertErrors(
        """
        {"rest": [1, "two", null, 3.5, {}], "names": {"seven": 7}}
        """,
        "body `rest[1]`: expected a whole number from -9223372036854775808 to"
            + " 9223372036854775807, got `two`",
        "body `rest[2]`: expected a value, got null",
        "body `rest[3]`: expected a whole number from -9223372036854775808 to"
            + " 9223372036854775807, got `3.5`",
        "body `rest[4]`: expected a whole number from -9223372036854775808 to"
            + " 9223372036854775807, got an object",
        "body `names.seven`: expected a whole number from -2147483648 to 2147483647, got `seven`",
        "body `names.seven`: expected a string, got `7`",
        "body `x`: required, but missing");
  }

  @Test
  void aDocumentOfAnotherKindIsOneError() {
    assertThatThrownBy(() -> JsonText.read("[1]", JsonInput::string))
        .isInstanceOf(BindException.class)
        .hasMessage("body: expected a string, got an array");
  }

  @Test
  void nullAsTheWholeDocumentIsAnObjectWithoutMembers() {
    assertErrors("null", "body `x`: required, but missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'x': 1|body: not valid JSON at line 1, column 8",
        "{'x': 1} {}|body: something follows the JSON value",
        "{x: 1}|body: not valid JSON at line 1, column 2",
        "{'x': NaN}|body: not valid JSON at line 1, column 10"
      })
  void malformedDocumentsAreToldWithTheirPlace(String json, String message) {
    assertThatThrownBy(() -> JsonText.read(json.replace('\'', '"'), JsonTextTest::readPoint))
        .isInstanceOf(BindException.class)
        .hasMessage(message);
  }

  @Test
  void anEmptyDocumentIsAnError() {
    assertThatThrownBy(() -> JsonText.read(" ", JsonInput::i32))
        .isInstanceOf(BindException.class)
        .hasMessageContaining("body: empty, expected JSON");
  }

  @Test
  void deepDocumentsAreRefusedWhetherReadOrSkipped() {
    String deep = "[".repeat(5000) + "]".repeat(5000);
    assertThatThrownBy(() -> JsonText.read("{\"other\": " + deep + "}", JsonTextTest::readPoint))
        .isInstanceOf(BindException.class)
        .hasMessage("body: JSON beyond a limit, such as 200 levels or 1000 digits");
  }

  @Test
  void wholeNumbersAreExactAndInRange() {
    assertThat(JsonText.<Long>read("9007199254740993", JsonInput::i64))
        .isEqualTo(9007199254740993L);
    assertThat(JsonText.<Long>read("-9223372036854775808", JsonInput::i64))
        .isEqualTo(Long.MIN_VALUE);
    assertThatThrownBy(() -> JsonText.read("9223372036854775808", JsonInput::i64))
        .hasMessageContaining("got `9223372036854775808`");
    assertThatThrownBy(() -> JsonText.read("128", JsonInput::i8))
        .hasMessage("body: expected a whole number from -128 to 127, got `128`");
    assertThatThrownBy(() -> JsonText.read("1e2", JsonInput::i32)).hasMessageContaining("`1e2`");
  }

  @Test
  void numbersInStringsNeedTheAnnotation() {
    assertThatThrownBy(() -> JsonText.read("\"12\"", JsonInput::i64))
        .hasMessageContaining("got `12`");
    JsonReader<Long> quoted = in -> in.quoted().i64();
    assertThat(JsonText.<Long>read("\"12\"", quoted)).isEqualTo(12L);
    assertThat(JsonText.<Long>read("12", quoted)).isEqualTo(12L);
    assertThat(JsonText.<Double>read("\"1.5\"", in -> in.quoted().real())).isEqualTo(1.5);
    assertThat(JsonText.<Boolean>read("\"true\"", in -> in.quoted().bool())).isTrue();
  }

  @Test
  void numbersThatAreNoneGoThroughStrings() {
    assertThat(JsonText.write(Double.NaN, JsonOutput::real)).isEqualTo("\"NaN\"");
    assertThat(JsonText.<Double>read("\"NaN\"", JsonInput::real)).isNaN();
    assertThat(JsonText.<Double>read("\"-Infinity\"", JsonInput::real))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> JsonText.read("\"1.5\"", JsonInput::real))
        .hasMessageContaining("expected a number, got `1.5`");
  }

  @Test
  void anEnumIsReadByNameAndByNumber() {
    JsonReader<Integer> level = in -> in.enumNumber("Level", JsonTextTest::levelNumber);
    assertThat(JsonText.<Integer>read("\"PRO\"", level)).isEqualTo(2);
    assertThat(JsonText.<Integer>read("2", level)).isEqualTo(2);
    assertThat(JsonText.<Integer>read("77", level)).isEqualTo(77);
    assertThatThrownBy(() -> JsonText.read("\"GOLD\"", level))
        .hasMessage("body: expected a name or number of `Level`, got `GOLD`");
    assertThatThrownBy(() -> JsonText.read("1.5", level)).hasMessageContaining("got `1.5`");
  }

  private static OptionalInt levelNumber(String name) {
    return name.equals("PRO") ? OptionalInt.of(2) : OptionalInt.empty();
  }

  @Test
  void mapsAndListsAreWrittenInTheirOrder() {
    String json =
        JsonText.write(
            Map.of(1L, List.of("a", "b\"")),
            (out, map) ->
                JsonOutput.object(
                    out,
                    map,
                    String::valueOf,
                    (out2, list) -> JsonOutput.array(out2, list, JsonOutput::string)));
    assertThat(json).isEqualTo("{\"1\":[\"a\",\"b\\\"\"]}");
  }

  @Test
  void aLongBadValueIsCutInTheMessage() {
    assertThatThrownBy(() -> JsonText.read("\"" + "x".repeat(1000) + "\"", JsonInput::i32))
        .hasMessage(
            "body: expected a whole number from -2147483648 to 2147483647, got `"
                + "x".repeat(64)
                + "...`");
  }

  private static void assertErrors(String json, String... messages) {
    assertThatThrownBy(() -> JsonText.read(json, JsonTextTest::readPoint))
        .isInstanceOfSatisfying(
            BindException.class,
            e ->
                assertThat(e.errors())
                    .extracting(BindingError::toString)
                    .containsExactly(messages));
  }
}
