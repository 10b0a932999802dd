package io.github.kitexjava.thrift;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.TestListGenerator;
import com.google.common.collect.testing.TestStringListGenerator;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.TestStringSetGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.MapFeature;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import junit.framework.TestFailure;
import junit.framework.TestResult;
import junit.framework.TestSuite;
import org.junit.jupiter.api.Test;

/** Our containers keep what the interfaces of {@code java.util} promise, as Guava checks it. */
class ContainerContractsTest {

  @Test
  void lists() {
    check(
        ListTestSuiteBuilder.using(
                new TestStringListGenerator() {
                  @Override
                  protected List<String> create(String[] elements) {
                    return Containers.copyOf(Arrays.asList(elements));
                  }
                })
            .named("strings")
            .withFeatures(
                CollectionFeature.KNOWN_ORDER,
                CollectionFeature.ALLOWS_NULL_QUERIES,
                CollectionSize.ANY)
            .createTestSuite());
  }

  @Test
  void listsOfNumbers() {
    check(listOf("i32", Integer[]::new, List.of(0, 1, -1, 1 << 30, Integer.MIN_VALUE)));
    check(listOf("double", Double[]::new, List.of(0.0, -0.0, Double.NaN, 1e99, Double.MIN_VALUE)));
  }

  @Test
  void sets() {
    check(
        SetTestSuiteBuilder.using(
                new TestStringSetGenerator() {
                  @Override
                  protected Set<String> create(String[] elements) {
                    SetBuilder<String> set = new SetBuilder<>(0);
                    Arrays.asList(elements).forEach(set::add);
                    return set.build();
                  }
                })
            .named("strings")
            .withFeatures(
                CollectionFeature.KNOWN_ORDER,
                CollectionFeature.ALLOWS_NULL_QUERIES,
                CollectionSize.ANY)
            .createTestSuite());
  }

  @Test
  void maps() {
    check(
        MapTestSuiteBuilder.using(
                new TestStringMapGenerator() {
                  @Override
                  protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                    MapBuilder<String, String> map = new MapBuilder<>(entries.length);
                    Arrays.asList(entries).forEach(e -> map.put(e.getKey(), e.getValue()));
                    return map.build();
                  }
                })
            .named("strings")
            .withFeatures(
                CollectionFeature.KNOWN_ORDER,
                CollectionFeature.ALLOWS_NULL_QUERIES,
                MapFeature.ALLOWS_NULL_KEY_QUERIES,
                MapFeature.ALLOWS_NULL_VALUE_QUERIES,
                CollectionSize.ANY)
            .createTestSuite());
  }

  private static <E> TestSuite listOf(String name, IntFunction<E[]> array, List<E> samples) {
    return ListTestSuiteBuilder.using(new Numbers<>(array, samples))
        .named(name)
        .withFeatures(
            CollectionFeature.KNOWN_ORDER,
            CollectionFeature.ALLOWS_NULL_QUERIES,
            CollectionSize.ANY)
        .createTestSuite();
  }

  /** As one test: reports of thousands would take longer than they do. */
  private static void check(TestSuite suite) {
    TestResult result = new TestResult();
    suite.run(result);
    assertThat(result.runCount()).isGreaterThan(100);
    assertThat(failures(result.failures())).isEmpty();
    assertThat(failures(result.errors())).isEmpty();
  }

  private static List<String> failures(Enumeration<TestFailure> failures) {
    return Collections.list(failures).stream().map(TestFailure::trace).toList();
  }

  private record Numbers<E>(IntFunction<E[]> array, List<E> five) implements TestListGenerator<E> {

    @Override
    public SampleElements<E> samples() {
      return new SampleElements<>(five.get(0), five.get(1), five.get(2), five.get(3), five.get(4));
    }

    @Override
    @SuppressWarnings("unchecked") // what samples() gave
    public List<E> create(Object... elements) {
      return Containers.copyOf((List<E>) Arrays.asList(elements));
    }

    @Override
    public E[] createArray(int length) {
      return array.apply(length);
    }

    @Override
    public Iterable<E> order(List<E> insertionOrder) {
      return insertionOrder;
    }
  }
}
