package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PrimitiveListsTest {

  @Test
  void arraysAndListsTurnIntoEachOther() {
    assertThat(PrimitiveLists.toBooleanArray(PrimitiveLists.of(true, false)))
        .containsExactly(true, false);
    assertThat(PrimitiveLists.toByteArray(PrimitiveLists.of((byte) 1, (byte) -2)))
        .containsExactly(1, -2);
    assertThat(PrimitiveLists.toShortArray(PrimitiveLists.of((short) 1, (short) -2)))
        .containsExactly((short) 1, (short) -2);
    assertThat(PrimitiveLists.toIntArray(PrimitiveLists.of(1, -2))).containsExactly(1, -2);
    assertThat(PrimitiveLists.toLongArray(PrimitiveLists.of(1L, -2L))).containsExactly(1, -2);
    assertThat(PrimitiveLists.toDoubleArray(PrimitiveLists.of(1.5, -0.0)))
        .containsExactly(1.5, -0.0);
  }

  @Test
  void anyListOfNumbersGivesItsArray() {
    assertThat(PrimitiveLists.toIntArray(new ArrayList<>(List.of(1, 2)))).containsExactly(1, 2);
    assertThat(PrimitiveLists.toLongArray(List.of(1L, 2L))).containsExactly(1, 2);
  }

  @Test
  void neitherWayShowsLaterChanges() {
    int[] array = {1, 2};
    List<Integer> list = PrimitiveLists.of(array);
    array[0] = 7;
    PrimitiveLists.toIntArray(list)[1] = 7;
    assertThat(list).containsExactly(1, 2);
  }

  @Test
  void copiesOfListsOfNumbersHoldNoBoxes() {
    assertThat(Containers.copyOf(new ArrayList<>(List.of(true)))).isInstanceOf(BoolList.class);
    assertThat(Containers.copyOf(List.of((byte) 1))).isInstanceOf(I8List.class);
    assertThat(Containers.copyOf(List.of((short) 1))).isInstanceOf(I16List.class);
    assertThat(Containers.copyOf(List.of(1))).isInstanceOf(I32List.class);
    assertThat(Containers.copyOf(List.of(1L))).isInstanceOf(I64List.class);
    assertThat(Containers.copyOf(List.of(1.0))).isInstanceOf(Float64List.class);
    assertThat(Containers.copyOf(List.of("1"))).isInstanceOf(FrozenList.class);
  }

  @Test
  void everyListOfNumbersReadsAsItWasWrittenFromAnyList() {
    assertRoundTrip(
        PrimitiveLists.of(true, false, true), BinaryWriter::boolList, BinaryReader::boolList);
    assertRoundTrip(
        PrimitiveLists.of((byte) 1, (byte) -128), BinaryWriter::i8List, BinaryReader::i8List);
    assertRoundTrip(
        PrimitiveLists.of((short) 1, Short.MIN_VALUE),
        BinaryWriter::i16List,
        BinaryReader::i16List);
    assertRoundTrip(
        PrimitiveLists.of(1, Integer.MIN_VALUE), BinaryWriter::i32List, BinaryReader::i32List);
    assertRoundTrip(
        PrimitiveLists.of(1L, Long.MIN_VALUE), BinaryWriter::i64List, BinaryReader::i64List);
    assertRoundTrip(
        PrimitiveLists.of(1.5, Double.NaN), BinaryWriter::float64List, BinaryReader::float64List);
  }

  private static <E> void assertRoundTrip(
      List<E> list, BiConsumer<BinaryWriter, List<E>> write, Function<BinaryReader, List<E>> read) {
    BinaryWriter ours = new BinaryWriter();
    write.accept(ours, list);
    BinaryWriter boxed = new BinaryWriter();
    write.accept(boxed, new ArrayList<>(list));
    assertThat(ours.toByteArray()).isEqualTo(boxed.toByteArray());
    BinaryReader in = new BinaryReader(ours.toByteArray());
    assertThat(read.apply(in)).isEqualTo(list);
    in.end();
  }

  @Test
  void aListThatHoldsAnotherTypeThanItSaysIsNoticedAtOnce() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Object> mixed = (List) new ArrayList<Object>(List.of(1, "2"));
    assertThatThrownBy(() -> Containers.copyOf(mixed)).isInstanceOf(ClassCastException.class);
  }
}
