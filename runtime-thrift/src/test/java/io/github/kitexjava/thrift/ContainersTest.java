package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContainersTest {

  @Test
  void copiesDoNotFollowTheirOriginals() {
    List<String> list = new ArrayList<>(List.of("a"));
    Set<String> set = new LinkedHashSet<>(list);
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
    List<String> listCopy = Containers.copyOf(list);
    Set<String> setCopy = Containers.copyOf(set);
    Map<String, Integer> mapCopy = Containers.copyOf(map);
    list.clear();
    set.clear();
    map.clear();

    assertThat(listCopy).containsExactly("a");
    assertThat(setCopy).containsExactly("a");
    assertThat(mapCopy).containsExactly(Map.entry("a", 1));
  }

  @Test
  void copiesCannotBeChanged() {
    List<String> list = Containers.copyOf(List.of("a"));
    Set<String> set = Containers.copyOf(Set.of("a"));
    Map<String, Integer> map = Containers.copyOf(Map.of("a", 1));

    assertUnsupported(() -> list.add("b"));
    assertUnsupported(() -> list.set(0, "b"));
    Iterator<String> listIterator = list.iterator();
    listIterator.next();
    assertUnsupported(listIterator::remove);
    assertUnsupported(() -> set.add("b"));
    assertUnsupported(() -> set.remove("a"));
    Iterator<String> setIterator = set.iterator();
    setIterator.next();
    assertUnsupported(setIterator::remove);
    assertUnsupported(() -> map.put("b", 2));
    assertUnsupported(() -> map.remove("a"));
    assertUnsupported(() -> map.keySet().remove("a"));
    assertUnsupported(() -> map.values().clear());
    assertUnsupported(() -> map.entrySet().iterator().next().setValue(2));
  }

  @Test
  void orderIsThatOfIteration() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      numbers.add(i * 7919 % 3000);
    }
    Map<Integer, Integer> map = new LinkedHashMap<>();
    numbers.forEach(number -> map.put(number, -number));

    assertThat(Containers.copyOf(numbers)).isEqualTo(numbers);
    assertThat(Containers.copyOf(new LinkedHashSet<>(numbers))).containsExactlyElementsOf(numbers);
    assertThat(Containers.copyOf(map).keySet()).containsExactlyElementsOf(numbers);
  }

  @Test
  void copiesEqualWhatTheyAreCopiesOfBothWays() {
    List<String> list = List.of("a", "b");
    Set<String> set = Set.of("a", "b");
    Map<String, String> map = Map.of("a", "b");

    assertThat(Containers.copyOf(list)).isEqualTo(list).hasSameHashCodeAs(list);
    assertThat(list).isEqualTo(Containers.copyOf(list));
    assertThat(Containers.copyOf(set)).isEqualTo(set).hasSameHashCodeAs(set);
    assertThat(set).isEqualTo(Containers.copyOf(set));
    assertThat(Containers.copyOf(map)).isEqualTo(map).hasSameHashCodeAs(map);
    assertThat(map).isEqualTo(Containers.copyOf(map));
  }

  @Test
  void aCopyIsNotCopiedAgain() {
    List<String> list = Containers.copyOf(List.of("a"));
    Set<String> set = Containers.copyOf(Set.of("a"));
    Map<String, String> map = Containers.copyOf(Map.of("a", "b"));

    assertThat(Containers.<String>copyOf(list)).isSameAs(list);
    assertThat(Containers.<String>copyOf(set)).isSameAs(set);
    assertThat(Containers.<String, String>copyOf(map)).isSameAs(map);
  }

  @Test
  void nullsAreRefused() {
    assertThatThrownBy(() -> Containers.copyOf(Arrays.asList("a", null)))
        .isInstanceOf(NullPointerException.class);
    Map<String, String> map = new LinkedHashMap<>();
    map.put("a", null);
    assertThatThrownBy(() -> Containers.copyOf(map)).isInstanceOf(NullPointerException.class);
    map.clear();
    map.put(null, "a");
    assertThatThrownBy(() -> Containers.copyOf(map)).isInstanceOf(NullPointerException.class);
    Set<String> set = new LinkedHashSet<>(Arrays.asList("a", null));
    assertThatThrownBy(() -> Containers.copyOf(set)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void containersInsideAreCopiedHoweverDeep() {
    List<Integer> row = new ArrayList<>(List.of(1));
    List<List<Integer>> matrix = Containers.deepCopyOf(List.of(row));
    Map<String, List<Integer>> rows = Containers.deepCopyOf(Map.of("row", row));
    Set<List<Integer>> set = Containers.deepCopyOf(Set.of(row));
    row.add(2);

    assertThat(matrix).containsExactly(List.of(1));
    assertThat(rows).containsEntry("row", List.of(1));
    assertThat(set).containsExactly(List.of(1));
    assertThat(Containers.deepCopyOf(matrix)).isSameAs(matrix);
    assertThat(Containers.deepCopyOf(rows)).isSameAs(rows);
    assertThat(Containers.deepCopyOf(set)).isSameAs(set);
  }

  @Test
  void aShallowCopyIsCopiedAgainWhereWhatIsInsideCouldChange() {
    List<Integer> row = new ArrayList<>(List.of(1));
    List<List<Integer>> shallow = Containers.copyOf(List.of(row));
    List<List<Integer>> deep = Containers.deepCopyOf(shallow);
    row.add(2);

    assertThat(deep).containsExactly(List.of(1));
  }

  @Test
  void unrecognizedNumbersInAListOfEnumsSurviveCopyingAndWriting() {
    List<Level> decoded = new EnumList<>(new int[] {2, 77}, Level::forValue);
    List<Level> copy = Containers.copyOfEnums(decoded, Level::forValue);
    assertThat(copy).containsExactly(Level.PRO, Level.UNRECOGNIZED);

    BinaryWriter out = new BinaryWriter();
    out.enumList(copy);
    List<Level> back = new BinaryReader(out.toByteArray()).enumList(Level::forValue);
    assertThat(back).isEqualTo(decoded);
    assertThat(back).isNotEqualTo(new EnumList<>(new int[] {2, 78}, Level::forValue));
    assertThat(Containers.copyOfEnums(List.of(Level.PRO), Level::forValue))
        .isEqualTo(List.of(Level.PRO));
  }

  @Test
  void unrecognizedNumbersInAListInsideSurviveADeepCopy() {
    List<Level> decoded = new EnumList<>(new int[] {2, 77}, Level::forValue);
    List<List<Level>> copy = Containers.deepCopyOf(new ArrayList<>(List.of(decoded)));
    assertThat(copy.get(0)).isSameAs(decoded);
  }

  @Test
  void unrecognizedInAListOfOnesOwnIsRefused() {
    assertThatThrownBy(() -> Containers.copyOfEnums(List.of(Level.UNRECOGNIZED), Level::forValue))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void buildersStartAnewAfterBuilding() {
    ListBuilder<String> list = new ListBuilder<>(1);
    List<String> first = list.add("a").build();
    assertThat(list.add("b").build()).containsExactly("b");
    assertThat(first).containsExactly("a");
    SetBuilder<String> set = new SetBuilder<>(1);
    Set<String> firstSet = set.add("a").build();
    assertThat(set.add("b").build()).containsExactly("b");
    assertThat(firstSet).containsExactly("a");
    MapBuilder<String, String> map = new MapBuilder<>(1);
    Map<String, String> firstMap = map.put("a", "x").build();
    assertThat(map.put("b", "y").build()).containsOnlyKeys("b");
    assertThat(firstMap).containsOnlyKeys("a");
  }

  private static void assertUnsupported(Runnable change) {
    assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
  }
}
