package io.github.kitexjava.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondJdkTest {
  @TempDir private Path folder;

  @Test
  void withoutTheVariableThereIsNone() {
    assertThat(SecondJdk.find(Map.of())).isEmpty();
    assertThat(SecondJdk.find(Map.of(SecondJdk.VARIABLE, " "))).isEmpty();
  }

  @Test
  void theVariableNamesAHome() {
    Path home = Path.of(System.getProperty("java.home"));
    assertThat(SecondJdk.find(Map.of(SecondJdk.VARIABLE, home.toString())))
        .contains(new SecondJdk(home));
  }

  @Test
  void aFolderThatIsNoJdkIsAMistakeRatherThanAReasonToSkip() {
    assertThatThrownBy(() -> SecondJdk.find(Map.of(SecondJdk.VARIABLE, folder.toString())))
        .hasMessageContaining(SecondJdk.VARIABLE)
        .hasMessageContaining(folder.toString());
  }
}
