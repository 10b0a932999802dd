package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class is the handler, after its user has moved things about. */
class MovedHandlerTest {
  private static final String HANDLER = "src/main/java/demo/handler/EchoHandler.java";
  private static final String FRESH =
      """
      package demo.handler;

      import demo.api.Echo;

      public final class EchoHandler implements Echo {
        @Override
        public void ping() {}
      }
      """;

  @TempDir Path root;

  private Plan plan() throws IOException {
    return Plan.over(root, List.of(ProjectFile.merged(HANDLER, FRESH)));
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve("src/main/java/demo/" + name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void anotherClassKeepsTheOldNameAndFile() throws IOException {
    Path facade =
        write("handler/EchoHandler.java", "package demo.handler;\nclass EchoHandler {\n}\n");
    Path mine = write("Mine.java", "package demo;\nclass Mine implements demo.api.Echo {\n}\n");
    plan().write();
    assertThat(facade).hasContent("package demo.handler;\nclass EchoHandler {\n}\n");
    assertThat(mine).content().contains("public void ping() {}");
  }

  @Test
  void sourcesBehindALinkWithinTheProjectAreSearched() throws IOException {
    Path sources = Files.createDirectories(root.resolve("sources"));
    Files.createDirectories(root.resolve("src/main"));
    Files.createSymbolicLink(root.resolve("src/main/java"), Path.of("../../sources"));
    write("Base.java", "package demo;\npublic abstract class Base implements demo.api.Echo {\n}\n");
    write("a/Mine.java", "package demo.a;\npublic class Mine extends demo.Base {\n}\n");
    plan().write();
    assertThat(sources.resolve("demo/a/Mine.java")).content().contains("public void ping() {}");
    assertThat(root.resolve(HANDLER)).doesNotExist();
    assertThat(root.resolve("src/main/java")).isSymbolicLink();
  }

  @Test
  void sourcesBehindALinkToAPlaceOutsideAreRefused(@TempDir Path elsewhere) throws IOException {
    Path theirs = Files.writeString(elsewhere.resolve("A.java"), "class A implements Echo {\n}\n");
    Files.createDirectories(root.resolve("src/main"));
    Path link = Files.createSymbolicLink(root.resolve("src/main/java"), elsewhere);
    assertThat(plan().refusals())
        .containsExactly(
            new Refusal(
                link.toString(), "is a symbolic link to a place outside the output folder"));
    assertThat(theirs).hasContent("class A implements Echo {\n}\n");
  }

  @Test
  void anInterfaceBetweenIsNotTheHandler() throws IOException {
    Path between =
        write("Between.java", "package demo;\ninterface Between extends demo.api.Echo {}\n");
    Path mine = write("Mine.java", "package demo;\nclass Mine implements Between {\n}\n");
    plan().write();
    assertThat(between).hasContent("package demo;\ninterface Between extends demo.api.Echo {}\n");
    assertThat(mine).content().contains("public void ping() {}");
    assertThat(root.resolve(HANDLER)).doesNotExist();
  }

  @Test
  void ofSeveralNoneIsGuessed() throws IOException {
    write("A.java", "package demo;\nclass A implements demo.api.Echo {\n}\n");
    write("B.java", "package demo;\n\nclass B implements Echo { public void ping() {} }\n");
    Plan plan = plan();
    assertThat(plan.hasConflicts()).isTrue();
    assertThat(plan.notes())
        .containsExactly(
            "src/main/java/demo/A.java:2: one of 2 classes that implement `Echo`"
                + " (src/main/java/demo/A.java:2, src/main/java/demo/B.java:3), so nothing was added"
                + " to any; what it should have is in `"
                + HANDLER
                + ".new`");
    plan.write();
    assertThat(root.resolve(HANDLER)).doesNotExist();
    assertThat(root.resolve(HANDLER + ".new")).hasContent(FRESH);
  }

  @Test
  void severalThatLackNothingAreKept() throws IOException {
    write("A.java", "package demo;\nclass A implements demo.api.Echo { public void ping() {} }\n");
    write("B.java", "package demo;\nclass B implements Echo { public void ping() {} }\n");
    Plan plan = plan();
    assertThat(plan.summary().text()).isEqualTo("0 files written, 1 kept");
    assertThat(plan.hasConflicts()).isFalse();
  }

  @Test
  void generatedClassesAreNotTheUsers() throws IOException {
    String client = "package demo.gen;\nclass EchoClient implements demo.api.Echo {\n}\n";
    Path path = write("gen/EchoClient.java", client);
    Plan plan =
        Plan.over(
            root,
            List.of(
                ProjectFile.generated("src/main/java/demo/gen/EchoClient.java", client),
                ProjectFile.merged(HANDLER, FRESH)));
    plan.write();
    assertThat(path).hasContent(client);
    assertThat(root.resolve(HANDLER)).hasContent(FRESH);
  }

  @Test
  void oneClassForTwoInterfacesGetsTheMethodsOfBothInOneRun() throws IOException {
    String clock =
        """
        package demo.handler;
        import demo.api.Clock;
        import java.util.List;
        public final class ClockHandler implements Clock {
          @Override
          public List<Long> now() {
            return List.of();
          }
        }
        """;
    List<ProjectFile> files =
        List.of(
            ProjectFile.merged(HANDLER, FRESH),
            ProjectFile.merged("src/main/java/demo/handler/ClockHandler.java", clock));
    Path mine =
        write(
            "Mine.java",
            "package demo;\n\nimport demo.api.*;\n\nclass Mine implements Echo, Clock {\n}\n");
    Plan plan = Plan.over(root, files);
    assertThat(plan.summary().text()).isEqualTo("0 files written, 1 merged");
    plan.write();
    assertThat(mine)
        .hasContent(
            """
            package demo;

            import demo.api.*;
            import java.util.List;

            class Mine implements Echo, Clock {
              @Override
              public void ping() {}

              @Override
              public List<Long> now() {
                return List.of();
              }
            }
            """);
    assertThat(Plan.over(root, files).summary().text()).isEqualTo("0 files written, 1 kept");
  }

  @Test
  void ofTwoInterfacesOfOneNameEachHasItsOwnHandler() throws IOException {
    String other = FRESH.replace("demo.api.Echo", "demo.other.Echo").replace("EchoH", "OtherEchoH");
    List<ProjectFile> files =
        List.of(
            ProjectFile.generated("gen/demo/api/Echo.java", "// Generated by a\n"),
            ProjectFile.generated("gen/demo/other/Echo.java", "// Generated by b\n"),
            ProjectFile.merged(HANDLER, FRESH),
            ProjectFile.merged(HANDLER.replace("EchoH", "OtherEchoH"), other));
    String text = "package demo;\nimport demo.api.Echo;\nclass Mine implements Echo {\n}\n";
    Path mine = write("Mine.java", text);
    Plan plan = Plan.over(root, files);
    assertThat(plan.notes()).isEmpty();
    plan.write();
    assertThat(mine).content().containsOnlyOnce("public void ping() {}");
    assertThat(root.resolve(HANDLER.replace("EchoH", "OtherEchoH"))).hasContent(other);

    Path moved = write("Moved.java", "class Moved implements demo.other.Echo {\n}\n");
    Files.delete(root.resolve(HANDLER.replace("EchoH", "OtherEchoH")));
    Plan.over(root, files).write();
    assertThat(moved).content().containsOnlyOnce("public void ping() {}");
    assertThat(mine).content().containsOnlyOnce("public void ping() {}");
  }

  @Test
  void aClassThatHasStillToFollowItsInterfaceToAnotherPackageIsTheHandler() throws IOException {
    Path mine =
        write(
            "Mine.java", "package demo;\nimport old.api.Echo;\nclass Mine implements Echo {\n}\n");
    plan().write();
    assertThat(mine).content().contains("public void ping() {}");
    assertThat(root.resolve(HANDLER)).doesNotExist();
  }

  @Test
  void aFileIsReadOnceHoweverManyClassesAreLookedFor() throws IOException {
    Path file = write("Mine.java", "class Mine implements Echo {\n}\n");
    ProjectSources sources = new ProjectSources(root, Set.of());
    assertThat(sources.readIfMentioning(file, Set.of("Clock"))).isEmpty();
    Files.delete(file);
    assertThat(sources.readIfMentioning(file, Set.of("Echo"))).isPresent();
    assertThat(sources.java()).isEmpty();
    write("New.java", "");
    assertThat(sources.java()).as("folders are walked once too").isEmpty();
  }

  @Test
  void aMethodThatLeftTheIdlIsToldWithItsLine() throws IOException {
    write(
        "handler/EchoHandler.java",
        """
        package demo.handler;
        class EchoHandler implements Echo {
          @Override public String toString() { return ""; }
          private void helper() {}
          @Override
          public void pong() {}
        }
        """);
    Plan plan = plan();
    assertThat(plan.hasConflicts()).isTrue();
    assertThat(plan.notes())
        .containsExactly(
            HANDLER
                + ":5: `void pong()` is not in the IDL any more; if it is `ping` now, move its code"
                + " there");
  }

  @Test
  void aMethodThatAnotherInterfaceMayHaveIsNotTold() throws IOException {
    write(
        "handler/EchoHandler.java",
        """
        package demo.handler;
        class EchoHandler implements Echo, AutoCloseable {
          @Override public void ping() {}
          @Override public void close() {}
        }
        """);
    assertThat(plan().notes()).isEmpty();
  }
}
