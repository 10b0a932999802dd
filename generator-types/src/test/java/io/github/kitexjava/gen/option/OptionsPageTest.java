package io.github.kitexjava.gen.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.option.OtherOption.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "options.md");

  @Test
  void thePageSaysWhatIsDeclared() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, OptionsPage.markdown());
    }
    assertThat(PAGE).content().isEqualTo(OptionsPage.markdown());
  }

  @Test
  void everyOptionOfThriftgoIsThereOnce() {
    List<String> names = new ArrayList<>(OtherOptions.THRIFTGO_SHARED);
    OtherOptions.ALL.stream()
        .filter(option -> option.origin() == Origin.THRIFTGO)
        .map(OtherOption::name)
        .forEach(names::add);
    assertThat(names).hasSize(55).doesNotHaveDuplicates();
    assertThat(JavaOption.words()).containsAll(OtherOptions.THRIFTGO_SHARED);
  }

  @Test
  void noNameIsDeclaredTwice() {
    List<String> names = new ArrayList<>(JavaOption.words());
    OtherOptions.ALL.stream().map(OtherOption::name).forEach(names::add);
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void theHelpNamesEveryOptionWithinTheWidthOfATerminal() {
    assertThat(OptionsPage.help()).contains(JavaOption.words());
    assertThat(OptionsPage.help().lines()).allMatch(line -> line.length() <= 90);
  }
}
