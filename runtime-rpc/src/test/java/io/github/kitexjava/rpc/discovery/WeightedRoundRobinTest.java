package io.github.kitexjava.rpc.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedRoundRobinTest {
  private static final Destination ANY = new Destination("s", "m", Map.of());

  private static Instance instance(int port, int weight) {
    return new Instance(InetSocketAddress.createUnresolved("host", port), weight, Map.of());
  }

  private static String picks(LoadBalancer.Picker picker, int count, Set<Instance> tried) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                picker
                    .pick(ANY, tried)
                    .map(instance -> Integer.toString(instance.address().getPort()))
                    .orElse("-"))
        .collect(Collectors.joining());
  }

  @Test
  void weightsAreSpreadEvenly() {
    List<Instance> instances = List.of(instance(1, 5), instance(2, 1), instance(3, 1));
    LoadBalancer.Picker picker = LoadBalancer.weightedRoundRobin().picker(instances);
    assertThat(picks(picker, 14, Set.of())).isEqualTo("11213111121311");
  }

  @Test
  void equalWeightsGoInTurn() {
    List<Instance> instances = List.of(instance(1, 7), instance(2, 7), instance(3, 7));
    LoadBalancer.Picker picker = LoadBalancer.weightedRoundRobin().picker(instances);
    assertThat(picks(picker, 6, Set.of())).isEqualTo("123123");
  }

  @Test
  void whatWasTriedIsNotPickedAgain() {
    List<Instance> instances = List.of(instance(1, 5), instance(2, 1));
    LoadBalancer.Picker picker = LoadBalancer.weightedRoundRobin().picker(instances);
    assertThat(picks(picker, 3, Set.of(instances.get(0)))).isEqualTo("222");
    assertThat(picks(picker, 1, Set.copyOf(instances))).isEqualTo("-");
  }

  @Test
  void fromNoneNoneIsPicked() {
    assertThat(picks(LoadBalancer.weightedRoundRobin().picker(List.of()), 2, Set.of()))
        .isEqualTo("--");
  }
}
