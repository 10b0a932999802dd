package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceRootsTest {
  @Test
  void aClassInTwoRootsIsFoundAlsoWhenItsCaseDiffers() {
    assertThat(
            SourceRoots.with("gen/")
                .classesMadeTwice(
                    List.of(
                        ProjectFile.once("src/main/java/demo/Main.java", ""),
                        ProjectFile.generated("gen/demo/main.java", ""),
                        ProjectFile.generated("gen/demo/Other.java", ""),
                        ProjectFile.once("src/main/resources/demo/Other.java", ""),
                        ProjectFile.once("src/test/java/demo/OtherTest.java", ""))))
        .containsExactly("demo.main");
  }
}
