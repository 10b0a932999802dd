package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stub must not hide code that the class inherits. */
class InheritedMethodsTest {
  private static final String HANDLER = "src/main/java/demo/handler/EchoHandler.java";
  private static final String FRESH =
      """
      package demo.handler;

      import demo.api.Echo;

      public final class EchoHandler implements Echo {
        @Override
        public String echo(String text) {
          return "";
        }

        @Override
        public void ping() {}
      }
      """;

  @TempDir Path root;

  private Plan plan() throws IOException {
    return Plan.over(root, List.of(ProjectFile.merged(HANDLER, FRESH)));
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path handler(String heading) throws IOException {
    return write(
        HANDLER,
        "package demo.handler;\nimport demo.base.*;\n"
            + heading
            + " {\n  public void ping() {}\n}\n");
  }

  private void assertNothingIsAdded() throws IOException {
    Plan plan = plan();
    assertThat(plan.notes()).isEmpty();
    assertThat(plan.summary().changesNothing()).isTrue();
    assertThat(plan.hasConflicts()).isFalse();
  }

  private void assertEchoIsAdded() throws IOException {
    Path file = root.resolve(HANDLER);
    plan().write();
    assertThat(file).content().contains("public String echo(String text)");
  }

  @Test
  void ofASuperClassInItsOwnFile() throws IOException {
    write(
        "src/main/java/demo/base/Base.java",
        "package demo.base; public class Base { public String echo(java.lang.String t) { return t; } }");
    handler("class EchoHandler extends Base implements demo.api.Echo");
    assertNothingIsAdded();
  }

  @Test
  void ofASuperClassThatImplementsTheInterfaceForIt() throws IOException {
    write(
        "src/main/java/demo/base/Base.java",
        "package demo.base; public abstract class Base implements demo.api.Echo {"
            + " public String echo(String t) { return t; } }");
    handler("class EchoHandler extends Base");
    assertNothingIsAdded();
  }

  @Test
  void ofASuperClassTwoStepsUpInFilesOfOtherNames() throws IOException {
    write(
        "src/main/java/demo/base/Others.java",
        """
        package demo.base;
        class Others { static class Top<T> { public String echo(String t) { return t; } } }
        class Middle<T> extends Others.Top<T> {}
        """);
    handler(
        "class EchoHandler extends demo.base.Middle<java.util.Map<String, String>> implements Echo");
    assertNothingIsAdded();
  }

  @Test
  void asADefaultMethodOfTheUsersInterface() throws IOException {
    write(
        "src/main/java/demo/base/Defaults.java",
        "package demo.base; public interface Defaults extends demo.api.Echo {"
            + " default String echo(String t) { return t; } }");
    handler("class EchoHandler implements Defaults");
    assertNothingIsAdded();
  }

  @Test
  void ofASuperClassInTheSameFile() throws IOException {
    handler(
        "class Base { public String echo(String t) { return t; } }\n"
            + "class EchoHandler extends Base implements Echo");
    assertNothingIsAdded();
  }

  @Test
  void whatIsAbstractPrivateOrStaticAboveIsNotInherited() throws IOException {
    write(
        "src/main/java/demo/base/Base.java",
        """
        package demo.base;
        public abstract class Base {
          public abstract String echo(String t);
          private String echo(String t, int a) { return t; }
          static String echo(String t, long a) { return t; }
        }
        """);
    handler("class EchoHandler extends Base implements Echo");
    assertEchoIsAdded();
  }

  @Test
  void classesThatExtendEachOtherAreNoTrap() throws IOException {
    write("src/main/java/demo/base/A.java", "package demo.base; class A extends B {}");
    write("src/main/java/demo/base/B.java", "package demo.base; class B extends A {}");
    handler("class EchoHandler extends A implements Echo");
    assertEchoIsAdded();
  }

  @Test
  void aSuperClassFromElsewhereIsToldAndNothingIsAdded() throws IOException {
    Path file = handler("class EchoHandler extends com.acme.Base implements Echo");
    String before = Files.readString(file);
    Plan plan = plan();
    assertThat(plan.notes())
        .containsExactly(
            HANDLER
                + ":3: `String echo(String)` is not here; if it does not come from `com.acme.Base`,"
                + " whose source is not in this project, write it (nothing was added, because that"
                + " could hide it)");
    plan.write();
    assertThat(file).hasContent(before);
  }

  @Test
  void aChangedSignatureIsToldWithThePlaceAbove() throws IOException {
    write(
        "src/main/java/demo/base/Base.java",
        "package demo.base;\npublic class Base {\n  public String echo(int t) { return \"\"; }\n}\n");
    handler("class EchoHandler extends Base implements Echo");
    Plan plan = plan();
    assertThat(plan.hasConflicts()).isTrue();
    assertThat(plan.notes())
        .containsExactly(
            HANDLER
                + ":3: `String echo(int)`, inherited from `Base.java` line 3, is now `String"
                + " echo(String)` in the IDL");
  }
}
