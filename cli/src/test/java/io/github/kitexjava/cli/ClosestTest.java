package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestTest {
  @Test
  void theNearestNameIsFound() {
    assertThat(Closest.to("modul", List.of("mod", "module", "idl"))).contains("module");
    assertThat(Closest.to("nwe", List.of("help", "new"))).contains("new");
    assertThat(Closest.to("servcie", List.of("service", "serve"))).contains("service");
  }

  @Test
  void aNameThatSharesNothingIsNotSuggested() {
    assertThat(Closest.to("wombat", List.of("module", "idl"))).isEmpty();
    assertThat(Closest.to("x", List.of("h", "v"))).isEmpty();
    assertThat(Closest.to("x", List.of())).isEmpty();
  }
}
