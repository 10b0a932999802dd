package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps and sets behave as the JDK's linked ones, whatever the keys and however often they come. */
class KeysTest {
  private static final int COLLIDING = 1 << 20;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 16, 17, 100, 5000})
  void mapsAreWhatALinkedHashMapIsOfTheSamePuts(int size) {
    long seed = 20261125;
    Random random = new Random(seed);
    for (int range : new int[] {1, 3, Math.max(1, size / 2), Integer.MAX_VALUE}) {
      LinkedHashMap<String, Integer> expected = new LinkedHashMap<>();
      MapBuilder<String, Integer> builder = new MapBuilder<>(random.nextInt(size + 1));
      for (int i = 0; i < size; i++) {
        String key = "key " + random.nextInt(range);
        builder.put(key, i);
        expected.put(key, i);
      }
      assertSame(builder.build(), expected);
    }
  }

  private static <K> void assertSame(Map<K, Integer> map, Map<K, Integer> expected) {
    assertThat(map).hasSameSizeAs(expected).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(expected).isEqualTo(map);
    assertThat(new ArrayList<>(map.entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
    expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
    assertThat(map.get("absent")).isNull();
    assertThat(map.containsKey("absent")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 9, 1000})
  void setsAreWhatALinkedHashSetIsOfTheSameElements(int size) {
    Random random = new Random(size);
    Set<Long> expected = new LinkedHashSet<>();
    SetBuilder<Long> builder = new SetBuilder<>(size);
    for (int i = 0; i < size; i++) {
      long element = random.nextInt(size);
      builder.add(element);
      expected.add(element);
    }
    Set<Long> set = builder.build();
    assertThat(set).containsExactlyElementsOf(expected).isEqualTo(expected);
    assertThat(set.contains(-1L)).isFalse();
  }

  @Test
  void aMillionStringsOfOneHashAreDecodedAndFoundInLinearTime() {
    assertLinear(KeysTest::collidingText, "Aa".repeat(21));
  }

  @Test
  void aMillionNumbersOfOneHashAreDecodedAndFoundInLinearTime() {
    assertLinear(i -> (long) i << 32 | i, -1L);
  }

  @Test
  void aMillionStructsOfOneHashAreDecodedAndFoundInLinearTime() {
    assertLinear(i -> Node.of(collidingText(i)), Node.of("Aa".repeat(21)));
  }

  @Test
  void aMillionListsOfOneHashAreDecodedAndFoundInLinearTime() {
    assertLinear(i -> List.of(collidingText(i)), List.of("Aa".repeat(21)));
  }

  /** Quadratic time would be minutes here and end by the limit for a test. */
  private static <K> void assertLinear(IntFunction<K> key, K absent) {
    int size = key.apply(0) instanceof String ? COLLIDING : COLLIDING / 16;
    assertThat(key.apply(1)).hasSameHashCodeAs(key.apply(2)).isNotEqualTo(key.apply(2));
    MapBuilder<K, Integer> builder = new MapBuilder<>(size);
    for (int i = 0; i < size; i++) {
      builder.put(key.apply(i), i);
    }
    Map<K, Integer> map = builder.build();
    assertThat(map.size()).isEqualTo(size);
    for (int i = 0; i < size; i += 1001) {
      assertThat(map.get(key.apply(i))).isEqualTo(i);
    }
    assertThat(map.containsKey(absent)).isFalse();
  }

  /** {@code Aa} and {@code BB} have the same hash, and so have all texts made of them. */
  private static String collidingText(int number) {
    StringBuilder text = new StringBuilder(40);
    for (int bit = 0; bit < 20; bit++) {
      text.append((number >>> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  @Test
  void keysThatAreEqualButOfOtherClassesHaveTheSameSeededHash() {
    assertThat(SeededHash.of(PrimitiveLists.of(1, 2))).isEqualTo(SeededHash.of(List.of(1, 2)));
    assertThat(SeededHash.of(Containers.copyOf(Set.of("a", "b", "c"))))
        .isEqualTo(SeededHash.of(Set.of("c", "b", "a")));
    assertThat(SeededHash.of(Containers.copyOf(Map.of("a", 1, "b", 2))))
        .isEqualTo(SeededHash.of(Map.of("b", 2, "a", 1)));
    assertThat(SeededHash.of(Bytes.utf8("ab"))).isEqualTo(SeededHash.of(Bytes.utf8("ab")));
    assertThat(SeededHash.of(Node.of("a"))).isEqualTo(SeededHash.of(Node.of("a")));
    assertThat(SeededHash.of(Node.of("a"))).isNotEqualTo(SeededHash.of(Node.of("b")));
    assertThat(SeededHash.of(1.5)).isNotEqualTo(SeededHash.of(2.5));
    assertThat(SeededHash.of(new java.util.UUID(1, 2)))
        .isNotEqualTo(SeededHash.of(new java.util.UUID(2, 1)));
  }

  @Test
  void aMapIsSeenWholeByThreadsThatGetItThroughARace() throws InterruptedException {
    for (int run = 0; run < 50; run++) {
      MapBuilder<Integer, Integer> builder = new MapBuilder<>(64);
      for (int i = 0; i < 64; i++) {
        builder.put(i % 48, i);
      }
      Map<Integer, Integer> map = builder.build();
      Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
      Thread[] threads = new Thread[4];
      for (int i = 0; i < threads.length; i++) {
        threads[i] = new Thread(() -> assertThat(map.get(3)).isEqualTo(51));
        threads[i].setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        threads[i].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(failures).isEmpty();
    }
  }
}
