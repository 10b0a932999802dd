package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.thrift.DecodeException.Reason;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no compact protocol, or not of what is expected. */
class CompactReaderTest {

  @ParameterizedTest
  @CsvSource({
    // varint of 2^31 - 1, of -1, without end
    "ffffffff07, SIZE_EXCEEDS_INPUT",
    "ffffffff0f, NEGATIVE_SIZE",
    "ffffffffffffffffffffff, MALFORMED",
    "ffffff, TRUNCATED",
    "'', TRUNCATED"
  })
  void sizesAreCheckedWhereverTheyStand(String size, Reason reason) {
    refused(reason, size, CompactReader::string);
    refused(reason, size, CompactReader::binary);
    refused(reason, size, in -> in.skip(Types.STRING << 16));
    refused(reason, "f5" + size, CompactReader::i32List);
    refused(reason, "f7" + size, CompactReader::float64List);
    refused(reason, "f1" + size, CompactReader::boolList);
    refused(reason, "fa" + size, in -> in.setBegin(Types.SET));
    refused(reason, "fc" + size, in -> in.skip(Types.LIST << 16));
    refused(reason, "fd" + size, in -> in.skip(Types.SET << 16));
    refused(reason, size + "55", in -> in.mapBegin(Types.I32, Types.I32));
    refused(reason, size + "55", in -> in.skip(Types.MAP << 16));
  }

  @Test
  void numbersOfMoreBytesThanTheyMayHaveAreRefused() {
    String ten = "80".repeat(10) + "00";
    refused(Reason.MALFORMED, ten, CompactReader::i64);
    refused(Reason.MALFORMED, ten, CompactReader::i32);
    refused(Reason.MALFORMED, ten, CompactReader::i16);
    refused(Reason.MALFORMED, ten, in -> in.skip(Types.I64 << 16));
    refused(Reason.MALFORMED, ten, in -> in.skip(Types.I32 << 16));
    assertThat(reader("80".repeat(9) + "01").i64()).isEqualTo(1L << 62);
  }

  @Test
  void typesThatAreNoneAreRefused() {
    refused(Reason.UNEXPECTED_TYPE, "1e", CompactReader::field);
    refused(Reason.UNEXPECTED_TYPE, "10", CompactReader::field);
    refused(Reason.UNEXPECTED_TYPE, "0f02", CompactReader::field);
    refused(Reason.UNEXPECTED_TYPE, "1000", in -> in.elements("list"));
    refused(Reason.UNEXPECTED_TYPE, "1e00", in -> in.listBegin(Types.I32));
    refused(Reason.UNEXPECTED_TYPE, "01e500", CompactReader::entries);
    refused(Reason.UNEXPECTED_TYPE, "015e00", CompactReader::entries);
    refused(Reason.UNEXPECTED_TYPE, "00", in -> in.skip(99 << 16));
  }

  @Test
  void withoutElementsTheTypeDoesNotMatter() {
    assertThat(reader("0e").listBegin(Types.I32)).isZero();
    assertThat(reader("00").mapBegin(Types.I32, Types.MAP)).isZero();
  }

  @Test
  void aContainerOfAnotherTypeThanExpectedIsRefusedAndBothAreNamed() {
    assertThatThrownBy(() -> reader("1602").stringList())
        .hasMessage("a list of i64 where string is expected at byte 1");
    assertThatThrownBy(() -> reader("01850102").mapBegin(Types.I32, Types.I32))
        .hasMessage("a map with keys of string where i32 is expected at byte 2");
    assertThatThrownBy(() -> reader("01580102").mapBegin(Types.I32, Types.I32))
        .hasMessage("a map with values of string where i32 is expected at byte 2");
  }

  @Test
  void theFieldIsNamedInWhichReadingFailed() {
    CompactReader in = reader("12" + "5c" + "38" + "05");
    in.structBegin("User");
    assertThat(in.field()).isEqualTo(Types.BOOL << 16 | 1);
    assertThat(in.bool()).isFalse();
    assertThat(in.field()).isEqualTo(Types.STRUCT << 16 | 6);
    in.structBegin("Address");
    assertThat(in.field()).isEqualTo(Types.STRING << 16 | 3);
    assertThatThrownBy(in::string)
        .hasMessage(
            "a string of 5 bytes, but only 0 bytes follow at byte 4, in field 6, field 3 of"
                + " `User`");
  }

  @Test
  void betweenFieldsTheStructIsNamed() {
    CompactReader in = reader("1202");
    in.structBegin("User");
    in.skip(in.field());
    assertThatThrownBy(in::field)
        .hasMessage("1 byte expected, but only 0 bytes follow at byte 2, in `User`");
    CompactReader inner = reader("1c0f");
    inner.structBegin("User");
    inner.field();
    inner.structBegin("Address");
    assertThatThrownBy(inner::field)
        .hasMessage("15 is the number of no type at byte 2, in field 1 of `User`");
    CompactReader union = reader("00");
    union.structBegin("Contact");
    assertThat(union.field()).isEqualTo(Types.STOP);
    assertThat(union.emptyUnion("Contact"))
        .hasMessage("union `Contact` has no field set at byte 1, in `Contact`");
  }

  @Test
  void ofManyFieldsInEachOtherTheInnermostAreNamed() {
    CompactReader in = reader("1c".repeat(12) + "15");
    for (int i = 0; i < 12; i++) {
      in.structBegin("Node");
      in.field();
    }
    in.structBegin("Node");
    in.field();
    assertThatThrownBy(in::i32)
        .hasMessageEndingWith(", in …, " + "field 1, ".repeat(7) + "field 1 of `Node`");
  }

  @Test
  void whatDescriptorsReadNamesItsPlaceItself() {
    CompactReader in = reader("15");
    in.nestBegin("User");
    in.fieldsBegin();
    in.field();
    assertThatThrownBy(in::i32).hasMessage("1 byte expected, but only 0 bytes follow at byte 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1c", "19", "1a", "01bb00"})
  void unknownValuesNestUpToTheLimitAndNotBeyond(String level) {
    String field = level.length() == 2 ? "1c" : "1b";
    refused(Reason.TOO_DEEP, field + level.repeat(10_000), in -> in.skip(in.field()));
  }

  @Test
  void structsNestUpToTheLimitAndNotBeyond() {
    CompactReader in = reader("");
    for (int i = 0; i < DecodeLimits.DEFAULT.maxDepth(); i++) {
      in.structBegin("Node");
    }
    assertThatThrownBy(() -> in.structBegin("Node"))
        .hasMessageContaining("`Node` is nested deeper than 64 levels");
  }

  @Test
  void limitsBoundWhatIsThere() {
    DecodeLimits limits = new DecodeLimits(2, 3, 4);
    byte[] four = HexFormat.of().parseHex("4502040608");
    assertThatThrownBy(() -> new CompactReader(four, 0, 5, limits).i32List())
        .hasMessage("a list of 4 elements, at most 3 are allowed at byte 1");
    byte[] five = HexFormat.of().parseHex("056162636465");
    assertThatThrownBy(() -> new CompactReader(five, 0, 6, limits).string())
        .hasMessage("a string of 5 bytes, at most 4 are allowed at byte 1");
    assertThatThrownBy(() -> new CompactReader(five, 2, 5, limits))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void unionsHaveExactlyOneField() {
    CompactReader in = reader("11" + "11");
    in.structBegin("Contact");
    in.skip(in.field());
    assertThatThrownBy(() -> in.unionEnd("Contact"))
        .hasMessage(
            "union `Contact` has more than one field set at byte 2, in field 2 of `Contact`");
  }

  @Test
  void bytesAfterTheValueAreRefused() {
    CompactReader in = reader("020202");
    assertThat(in.i32()).isEqualTo(1);
    assertThat(in.offset()).isEqualTo(1);
    refused(Reason.TRAILING_BYTES, "0202", CompactReader::end);
  }

  @Test
  void everythingIsSkippedToItsLastByte() {
    // bool, i8, i16, i32, i64, double, string, uuid, list, set of bools, map, struct
    String fields =
        "11"
            + "13ff"
            + "148001"
            + "15ffffffff0f"
            + "16"
            + "ff".repeat(9)
            + "01"
            + "17"
            + "00".repeat(8)
            + "18026162"
            + "1d"
            + "00".repeat(16)
            + "1928016101"
            + "62"
            + "1a310102"
            + "01"
            + "1b018c0161"
            + "1100"
            + "1c"
            + "1c00"
            + "00";
    byte[] bytes = HexFormat.of().parseHex(fields + "00");
    CompactReader in = new CompactReader(bytes);
    in.structBegin("S");
    int count = 0;
    for (int field = in.field(); field != Types.STOP; field = in.field()) {
      in.skip(field);
      count++;
    }
    in.structEnd();
    assertThat(List.of(count, in.offset())).isEqualTo(List.of(12, bytes.length));
    for (int length = 0; length < bytes.length; length++) {
      CompactReader cut = new CompactReader(Arrays.copyOf(bytes, length));
      cut.nestBegin("all");
      assertThatThrownBy(() -> cut.skip(Types.STRUCT << 16)).isInstanceOf(DecodeException.class);
    }
  }

  private static CompactReader reader(String hex) {
    return new CompactReader(HexFormat.of().parseHex(hex));
  }

  private static void refused(Reason reason, String hex, Consumer<CompactReader> reading) {
    assertThatThrownBy(() -> reading.accept(reader(hex)))
        .isInstanceOfSatisfying(
            DecodeException.class,
            e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
  }
}
