package io.github.kitexjava.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCompilationTest {
  private static final Map<String, String> RIGHT =
      Map.of(
          "demo/Answer.java",
          """
          package demo;
          public final class Answer implements java.util.function.Supplier<Integer> {
            @Override public Integer get() { return 42; }
          }
          """);
  private static final Map<String, String> WITH_A_WARNING =
      Map.of("demo/Raw.java", "package demo;\nclass Raw { java.util.List list; }\n");

  @TempDir private Path folder;

  @Test
  void whatCompilesCanBeLoaded() throws Exception {
    JavaCompilation compilation = JavaCompilation.compile(RIGHT, folder);

    assertThat(compilation.diagnostics()).isEmpty();
    Object answer =
        compilation.load().loadClass("demo.Answer").getDeclaredConstructor().newInstance();
    assertThat(((Supplier<?>) answer).get()).isEqualTo(42);
  }

  @Test
  void aWarningFailsAndIsTold() throws Exception {
    JavaCompilation compilation = JavaCompilation.compile(WITH_A_WARNING, folder);

    assertThat(compilation.succeeded()).isFalse();
    assertThat(compilation.diagnostics()).contains("Raw.java:2", "rawtypes");
    assertThatThrownBy(compilation::load)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("rawtypes");
  }

  @Test
  void theSecondJdkSaysTheSame() throws Exception {
    SecondJdk jdk = SecondJdk.orSkip();

    JavaCompilation right = jdk.compile(RIGHT, folder.resolve("right"));
    assertThat(right.succeeded()).as(right.diagnostics()).isTrue();
    JavaCompilation wrong = jdk.compile(WITH_A_WARNING, folder.resolve("wrong"));
    assertThat(wrong.succeeded()).isFalse();
    assertThat(wrong.diagnostics()).contains("rawtypes");
  }
}
