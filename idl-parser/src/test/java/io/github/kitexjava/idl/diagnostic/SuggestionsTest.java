package io.github.kitexjava.idl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that are near enough to be meant, and those that are not. */
class SuggestionsTest {
  @Test
  void theNearestNameIsFound() {
    assertThat(Suggestions.nearest("modul", List.of("mod", "module", "idl"))).contains("module");
    assertThat(Suggestions.nearest("nwe", List.of("help", "new"))).contains("new");
    assertThat(Suggestions.nearest("servcie", List.of("service", "serve"))).contains("service");
  }

  @Test
  void aNameThatSharesNothingIsNotSuggested() {
    assertThat(Suggestions.nearest("wombat", List.of("module", "idl"))).isEmpty();
    assertThat(Suggestions.nearest("x", List.of("h", "v"))).isEmpty();
    assertThat(Suggestions.nearest("x", List.of())).isEmpty();
  }
}
