package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the user's to which a run adds pieces, and files of ours in places of the user's. */
class AppendPlanTest {
  private static final String PATH = "src/main/java/demo/Audit.java";
  private static final String FRESH = "package demo;\n\npublic class Audit {\n}\n";

  @TempDir Path root;

  private static Addition method(String name) {
    String text =
        """
        /** Of a call. */
        public List<String> %s(Object request) {
            if (request == null) {
                return null;
            }
            return List.of("%s");
        }
        """;
    return new Addition(name, text.formatted(name, name), List.of("java.util.List"));
  }

  private static ProjectFile file(String path, String content, Addition... additions) {
    return ProjectFile.appended(path, content, List.of(additions));
  }

  private Plan plan(ProjectFile file) throws IOException {
    return Plan.over(root, List.of(file));
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aNewFileHasEveryPieceAndTheNextRunAddsNothing() throws IOException {
    ProjectFile file = file(PATH, FRESH, method("echo"), method("ping"));
    assertThat(plan(file).write().text()).isEqualTo("1 file written");
    assertThat(root.resolve(PATH))
        .content()
        .isEqualTo(
            """
            package demo;

            import java.util.List;

            public class Audit {
              /** Of a call. */
              public List<String> echo(Object request) {
                if (request == null) {
                  return null;
                }
                return List.of("echo");
              }

              /** Of a call. */
              public List<String> ping(Object request) {
                if (request == null) {
                  return null;
                }
                return List.of("ping");
              }
            }
            """);
    assertThat(plan(file).summary().changesNothing()).isTrue();
  }

  @Test
  void aPieceThatIsMissingIsAddedInTheLayoutOfTheFileAndEveryByteOfTheUserStays()
      throws IOException {
    String mine =
        """
        package demo;
        // my own
        class Audit extends Base {
            void   echo( ) { /* mine } */ }

            class List {} // another one
        }
        class Other {}
        """
            .replace("\n", "\r\n");
    write(PATH, mine);
    Plan plan = plan(file(PATH, FRESH, method("echo"), method("ping")));
    assertThat(plan.files()).extracting(PlannedFile::verdict).containsExactly(Verdict.MERGE);
    plan.write();
    String merged = Files.readString(root.resolve(PATH));
    String added =
        """

            /** Of a call. */
            public java.util.List<String> ping(Object request) {
                if (request == null) {
                    return null;
                }
                return java.util.List.of("ping");
            }
        """
            .replace("\n", "\r\n");
    assertThat(merged).isEqualTo(mine.replace("// another one\r\n", "// another one\r\n" + added));
  }

  @Test
  void whatAClassInheritsFromTheProjectIsNotHidden() throws IOException {
    write("src/main/java/demo/Base.java", "package demo;\nclass Base { void ping() {} }\n");
    write(PATH, "package demo;\nclass Audit extends Base {}\n");
    assertThat(plan(file(PATH, FRESH, method("ping"))).summary().changesNothing()).isTrue();
  }

  @Test
  void aClassThatCannotBeReadIsLeftAloneAndTold() throws IOException {
    Path mine = write(PATH, "package demo;\nclass Audit {{\n");
    Plan plan = plan(file(PATH, FRESH, method("ping")));
    assertThat(plan.hasConflicts()).isTrue();
    plan.write();
    assertThat(plan.notes())
        .containsExactly(
            PATH
                + ": no class there that could be added to; what it should have is in `"
                + PATH
                + ".new`");
    assertThat(mine).hasContent("package demo;\nclass Audit {{\n");
    assertThat(root.resolve(PATH + ".new")).content().contains("List<String> ping(");
  }

  @Test
  void linesGoToTheEndOfOtherFilesOnce() throws IOException {
    ProjectFile file =
        file(
            "calls.md",
            "# Calls\n",
            new Addition("echo", "- echo\n", List.of()),
            new Addition("ping", "- ping", List.of()));
    plan(file).write();
    assertThat(root.resolve("calls.md")).content().isEqualTo("# Calls\n- echo\n- ping\n");
    Files.writeString(root.resolve("calls.md"), "mine\r\nechoes, pings\r\n- echo");
    plan(file).write();
    assertThat(root.resolve("calls.md"))
        .content()
        .isEqualTo("mine\r\nechoes, pings\r\n- echo\r\n- ping\r\n");
    assertThat(plan(file).summary().changesNothing()).isTrue();
  }

  @Test
  void aFileThatCoversOneOfTheUsersKeepsItBeside() throws IOException {
    write("notes.md", "mine\n");
    List<ProjectFile> files =
        new ArrayList<>(
            List.of(
                new ProjectFile("notes.md", "ours\n", FilePolicy.COVERED, false),
                ProjectFile.generated(".manifest", "facts:\n")));
    Plan first = Plan.forProject(root, files, ".manifest", HandEdits.KEEP);
    first.write();
    assertThat(first.notes())
        .containsExactly(
            "notes.md: is generated now, and was yours; your version is now in `notes.md.orig`");
    assertThat(root.resolve("notes.md.orig")).hasContent("mine\n");
    files.set(0, new ProjectFile("notes.md", "newer\n", FilePolicy.COVERED, false));
    Plan second = Plan.forProject(root, files, ".manifest", HandEdits.KEEP);
    assertThat(second.notes()).isEmpty();
    second.write();
    assertThat(root.resolve("notes.md")).hasContent("newer\n");
    files.remove(0);
    Plan.forProject(root, files, ".manifest", HandEdits.KEEP).write();
    assertThat(root.resolve("notes.md")).doesNotExist();
  }

  @Test
  void aTemplateThatMakesNoClassIsRefused() throws IOException {
    Plan plan = plan(ProjectFile.merged(PATH, "package demo;\nclass Audit {\n"));
    assertThat(plan.refusals())
        .extracting(Refusal::text)
        .containsExactly(
            "`"
                + root.resolve(PATH)
                + "` would be made without a class, or with brackets that do not balance");
  }
}
