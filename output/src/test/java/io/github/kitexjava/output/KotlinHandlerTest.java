package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handler in Kotlin is found, told of and left alone; no Java is written beside it. */
class KotlinHandlerTest {
  private static final String HANDLER = "src/main/java/demo/handler/EchoHandler.java";
  private static final String KOTLIN = "src/main/kotlin/demo/Mine.kt";
  private static final String FRESH =
      """
      package demo.handler;

      import demo.api.Echo;

      public final class EchoHandler implements Echo {
        @Override
        public void ping() {}

        @Override
        public String echo(String text) {
          return "";
        }
      }
      """;
  private static final String BOTH =
      "override fun ping() {}\n override fun echo(text: String) = \"\"";

  @TempDir Path root;

  private Plan plan() throws IOException {
    return Plan.over(root, List.of(ProjectFile.merged(HANDLER, FRESH)));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private long files() throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).count();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Mine : Echo {",
        "class Mine(val db: Map<String, Int> = mapOf(\"{\" to 1)) : Echo {",
        "internal open class Mine @Inject constructor(private val db: Db) : Runnable, Echo {",
        "class Mine<T : Any> private constructor() : demo.api.Echo where T : Comparable<T> {",
        "object Mine : Echo {",
        "/* /* class A : Other { */ */ data class Mine(val a: Int) : Echo {",
        "val s = \"class A : ${ \"{\" }\"; class Mine : Echo {",
        "val s = \"\"\"class \\\"\"\"; val c = '\"'; class Mine : Echo {",
        "val `is class` = Echo::class\nclass `Mine` : @Suppress(\"x\") Echo {",
        "import demo.api.Echo as E\nclass Mine : E {"
      })
  void everyShapeOfAClassIsFound(String head) throws IOException {
    write(KOTLIN, "package demo\n" + head + "\n" + BOTH + "\n}\n");
    Plan plan = plan();
    assertThat(plan.notes())
        .singleElement()
        .asString()
        .matches(KOTLIN + ":[23]: `Mine` implements `Echo` in Kotlin, so it is left alone");
    assertThat(plan.hasConflicts()).isFalse();
    assertThat(plan.write().text()).isEqualTo("0 files written, 1 kept");
    assertThat(files()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// class Mine : Echo {}",
        "/* class Mine : Echo {} */",
        "val s = \"class Mine : Echo {}\"",
        "class Mine(val echo: Echo)",
        "class Mine : EchoListener {}",
        "fun echo(): Echo = TODO()",
        "interface Mine : Echo",
        "abstract class Mine : Echo",
        "class Mine : Handler<Echo>() {}",
        "class Mine : Echo {{"
      })
  void whatOnlyMentionsTheInterfaceIsNone(String text) throws IOException {
    write(KOTLIN, text);
    assertThat(plan().notes()).isEmpty();
    plan().write();
    assertThat(root.resolve(HANDLER)).hasContent(FRESH);
  }

  @Test
  void whatItSurelyLacksIsToldAndDoesNotCompile() throws IOException {
    String text = "package demo\n\nclass Mine : Echo {\n  override fun ping() {}\n}\n";
    write("src/main/java/demo/Mine.kt", text);
    Plan plan = plan();
    assertThat(plan.notes())
        .containsExactly(
            "src/main/java/demo/Mine.kt:3: `Mine` implements `Echo` in Kotlin, so it is left alone;"
                + " it has no `String echo(String)`: write it");
    assertThat(plan.hasConflicts()).isTrue();
    plan.write();
    assertThat(root.resolve("src/main/java/demo/Mine.kt")).hasContent(text);
    assertThat(files()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Base(), Echo", "Echo by other", "Base() , Echo by Other(1) { it }"})
  void whatItMayInheritIsNoFault(String superTypes) throws IOException {
    write(KOTLIN, "class Mine(val other: Echo) : " + superTypes + " {\n  val x = 1\n}\n");
    Plan plan = plan();
    assertThat(plan.hasConflicts()).isFalse();
    assertThat(plan.notes())
        .containsExactly(
            KOTLIN
                + ":1: `Mine` implements `Echo` in Kotlin, so it is left alone; it has no `void"
                + " ping()`, `String echo(String)`, unless it inherits that");
  }

  @Test
  void aJavaClassBetweenIsSeen() throws IOException {
    write(
        "src/main/java/demo/Base.java",
        "package demo;\npublic abstract class Base implements demo.api.Echo {}\n");
    write(KOTLIN, "package demo\nclass Mine : Base() {\n" + BOTH + "\n}\n");
    plan().write();
    assertThat(root.resolve(HANDLER)).doesNotExist();
    assertThat(root.resolve("src/main/java/demo/Base.java")).content().doesNotContain("ping");
  }

  @Test
  void besideAJavaClassThatLacksSomethingNoneIsGuessed() throws IOException {
    write(KOTLIN, "class Mine : Echo {\n" + BOTH + "\n}\n");
    write("src/main/java/demo/A.java", "package demo;\nclass A implements demo.api.Echo {\n}\n");
    Plan plan = plan();
    assertThat(plan.notes())
        .containsExactly(
            "src/main/java/demo/A.java:2: one of 2 classes that implement `Echo`"
                + " (src/main/java/demo/A.java:2, src/main/kotlin/demo/Mine.kt:1), so nothing was"
                + " added to any; what it should have is in `"
                + HANDLER
                + ".new`");
  }
}
