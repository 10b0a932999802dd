package io.github.kitexjava.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.idl.model.ConstantType;
import io.github.kitexjava.idl.model.ConstantValue;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values as their declared types ask for them. */
class ConstantsTest {
  @TempDir Path folder;

  @Test
  void numbersTakeTheFormOfTheirType() {
    assertThat(value("const i32 A = -0xFF")).isEqualTo(new ConstantValue.Int(-255));
    assertThat(value("const i32 A = 0XfF")).isEqualTo(new ConstantValue.Int(255));
    assertThat(value("const double A = 1")).isEqualTo(new ConstantValue.Real(1));
    assertThat(value("const double A = -1.5E-3")).isEqualTo(new ConstantValue.Real(-0.0015));
    assertThat(value("const double A = +.5")).isEqualTo(new ConstantValue.Real(0.5));
    assertThat(value("const bool A = 1")).isEqualTo(new ConstantValue.Bool(true));
    assertThat(value("const i32 A = true")).isEqualTo(new ConstantValue.Int(1));
    assertThat(value("const i64 A = -9223372036854775808"))
        .isEqualTo(new ConstantValue.Int(Long.MIN_VALUE));
  }

  @Test
  void aDefaultMayHoldATypeThatHoldsItsStructAgain() {
    assertThat(
            value("struct T { 1: optional S s } struct S { 1: optional T t = {} } const S A = {}"))
        .isInstanceOf(ConstantValue.StructValue.class);
  }

  @Test
  void anEmptyUnionMeansItsDefault() {
    assertThat(value("union U { 1: i32 a 2: i32 b = 3 } const U A = {}"))
        .isInstanceOf(ConstantValue.StructValue.class);
  }

  @Test
  void escapesAreReplaced() {
    assertThat(value("const string A = 'a\\n\\t\\\\\\'\\\"\\x41\\u00e9\\0'"))
        .isEqualTo(new ConstantValue.Text("a\n\t\\'\"A\u00e9\0"));
    assertThat(value("const string A = \"a\\\\\"")).isEqualTo(new ConstantValue.Text("a\\"));
  }

  @Test
  void binaryIsBytes() {
    assertThat(value("const binary A = \"\u00e9\\xff\\u00e9\\n\""))
        .isEqualTo(new ConstantValue.Binary("\u00c3\u00a9\u00ff\u00c3\u00a9\n"));
  }

  @Test
  void twoEscapesOfBinaryMayBeOneCharacter() {
    assertThat(value("const binary A = '\\ud83d\\ude00'"))
        .isEqualTo(new ConstantValue.Binary("\u00f0\u009f\u0098\u0080"));
  }

  @Test
  void aWrongEscapeOfBinaryIsOneMistake() {
    assertThat(Idl.messages(folder, "const binary A = '\\u12zz'"))
        .contains("main.thrift:1:19")
        .contains("unknown escape `\\u`")
        .hasLineCount(7);
  }

  @Test
  void uuidsMayHaveBraces() {
    UUID expected = UUID.fromString("00000000-4444-cccc-ffff-0123456789ab");
    assertThat(value("const uuid A = \"{00000000-4444-CCCC-ffff-0123456789ab}\""))
        .isEqualTo(new ConstantValue.Uuid(expected));
  }

  @Test
  void referencesAreReplacedAndConverted() {
    String idl = "const list<i64> A = L const list<i32> L = [N, 2] const i8 N = 1";
    assertThat(value(idl))
        .isEqualTo(
            new ConstantValue.Elements(
                List.of(new ConstantValue.Int(1), new ConstantValue.Int(2))));
  }

  @Test
  void membersOfEnumsAreFoundByEveryName() {
    String rest = " enum E { X, Y } typedef E T";
    for (String name : new String[] {"E.Y", "T.Y", "Y", "1", "Other.Y"}) {
      ConstantValue value = value("const E A = " + name + rest);
      assertThat(((ConstantValue.EnumNumber) value).number()).as(name).isEqualTo(1);
    }
    assertThat(value("const i32 A = E.Y" + rest)).isEqualTo(new ConstantValue.Int(1));
  }

  @Test
  void aNumberWithoutMemberStaysWhatItIs() {
    ConstantValue value = value("const E A = 9 enum E { X }");
    assertThat(((ConstantValue.EnumNumber) value).number()).isEqualTo(9);
  }

  @Test
  void structsAreGivenInTheOrderOfTheirFields() {
    String idl =
        "const P A = {'b': 2, 'a': 1, 'b': 3} struct P { 1: i32 a, 2: i32 b, 3: required i32 c }";
    ConstantValue.StructValue value = (ConstantValue.StructValue) value(idl);
    assertThat(value.members()).extracting(m -> m.field().name()).containsExactly("a", "b");
    assertThat(value.members().get(1).value()).isEqualTo(new ConstantValue.Int(3));
  }

  @Test
  void keysOfMapsAndElementsOfSetsAreDistinct() {
    assertThat(
            ((ConstantValue.Entries) value("const map<string, i32> A = {'a': 1, 'a': 2}"))
                .entries())
        .containsExactly(
            new ConstantValue.Entry(new ConstantValue.Text("a"), new ConstantValue.Int(2)));
    assertThat(((ConstantValue.Elements) value("const set<i32> A = [1, 1]")).elements()).hasSize(1);
  }

  @Test
  void theOtherEmptyBracketsAreUnderstood() {
    assertThat(value("const set<i32> A = {}")).isEqualTo(new ConstantValue.Elements(List.of()));
    assertThat(value("const map<i32, i32> A = []")).isEqualTo(new ConstantValue.Entries(List.of()));
  }

  /** Of the first constant. */
  private ConstantValue value(String idl) {
    return Idl.resolved(folder, idl).declarations(ConstantType.class).get(0).value();
  }
}
