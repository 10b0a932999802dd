package io.github.kitexjava.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleNameTest {
  @ParameterizedTest
  @CsvSource({
    "demo, demo, demo, demo",
    "com.acme.demo, com.acme, demo, com.acme.demo",
    "github.com/acme/demo, com.github.acme, demo, com.github.acme.demo",
    "hertz/demo, hertz, demo, hertz.demo",
    "github.com/acme/my-app, com.github.acme, my-app, com.github.acme.my_app",
    "gopkg.in/acme/api.v2, in.gopkg.acme, api.v2, in.gopkg.acme.api.v2",
    "com.acme.new, com.acme, new, com.acme.new_",
    "Demo2, Demo2, Demo2, demo2",
    "3d, 3d, 3d, _3d"
  })
  void aModuleBecomesGroupArtifactAndPackage(
      String text, String groupId, String artifactId, String basePackage) {
    assertThat(ModuleName.of(text))
        .isEqualTo(new ModuleName(text, groupId, artifactId, basePackage));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "a..b", "/a", "a/", "../x", "a b", "a/../b", "-x", "a:b", "\u00e4"})
  void whatIsNoNameIsRefused(String text) {
    assertThatThrownBy(() -> ModuleName.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("module `" + text + "` is not a name");
  }

  @Test
  void theMessageSaysWhatIsExpected() {
    assertThatThrownBy(() -> ModuleName.of("a b"))
        .hasMessage(
            "module `a b` is not a name (expected such as `demo`, `com.acme.demo` or"
                + " `github.com/acme/demo`)");
  }
}
