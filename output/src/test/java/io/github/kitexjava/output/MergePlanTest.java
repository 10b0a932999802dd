package io.github.kitexjava.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergePlanTest {
  private static final String PATH = "src/main/java/demo/handler/EchoHandler.java";
  private static final String FRESH =
      """
      package demo.handler;

      public final class EchoHandler implements EchoApi {
        @Override
        public void ping() {}
      }
      """;

  @TempDir Path root;

  private Plan plan() throws IOException {
    return Plan.over(root, List.of(ProjectFile.merged(PATH, FRESH)));
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void anAbsentClassIsWritten() throws IOException {
    assertThat(plan().write().text()).isEqualTo("1 file written");
    assertThat(root.resolve(PATH)).hasContent(FRESH);
  }

  @Test
  void aClassThatHasEverythingIsKept() throws IOException {
    Path file = write(PATH, FRESH.replace("  @Override", "  // mine\n  @Override"));
    String before = Files.readString(file);
    assertThat(plan().write().text()).isEqualTo("0 files written, 1 kept");
    assertThat(file).hasContent(before);
  }

  @Test
  void aMissingMethodIsAddedAndTheRightsOfTheFileStay() throws IOException {
    Path file = write(PATH, "package demo.handler;\nclass EchoHandler implements EchoApi {\n}\n");
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }
    assertThat(plan().write().text()).isEqualTo("0 files written, 1 merged");
    assertThat(file)
        .hasContent(
            """
            package demo.handler;
            class EchoHandler implements EchoApi {
              @Override
              public void ping() {}
            }
            """);
    Assumptions.assumeTrue(posix);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(plan().write().text()).isEqualTo("0 files written, 1 kept");
  }

  @Test
  void aFileStaysItsOwners() throws IOException {
    Path file = write(PATH, "package demo.handler;\nclass EchoHandler implements EchoApi {\n}\n");
    Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "skipped: not root");
    UserPrincipal nobody =
        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(file, nobody);
    plan().write();
    assertThat(file).content().contains("ping");
    assertThat(Files.getOwner(file)).isEqualTo(nobody);
  }

  @Test
  void aClassThatMovedIsFoundAndNotWrittenAgain() throws IOException {
    Path moved =
        write(
            "src/main/java/demo/app/Everything.java",
            "package demo.app;\nclass Everything { static class E implements demo.EchoApi {} }\n");
    Plan plan = plan();
    assertThat(plan.files().get(0).path()).isEqualTo("src/main/java/demo/app/Everything.java");
    plan.write();
    assertThat(moved).content().contains("public void ping() {}");
    assertThat(root.resolve(PATH)).doesNotExist();
  }

  @Test
  void bytesThatAreNotUtf8Stay() throws IOException {
    Path file = root.resolve(PATH);
    Files.createDirectories(file.getParent());
    String user =
        "// caf\u00e9\npackage demo.handler;\nclass EchoHandler implements EchoApi {\n}\n";
    Files.write(file, user.getBytes(ISO_8859_1));
    plan().write();
    assertThat(Files.readString(file, ISO_8859_1))
        .isEqualTo(user.replace("{\n}", "{\n  @Override\n  public void ping() {}\n}"));
  }

  @Test
  void aFileThatCannotBeReadGetsOneBesideIt() throws IOException {
    Path file = write(PATH, "package demo.handler;\nclass EchoHandler implements EchoApi {\n");
    Plan plan = plan();
    assertThat(plan.hasConflicts()).isTrue();
    assertThat(plan.notes())
        .containsExactly(
            PATH
                + ": no class there that methods could be added to; what it should have is in `"
                + PATH
                + ".new`");
    plan.write();
    assertThat(file).hasContent("package demo.handler;\nclass EchoHandler implements EchoApi {\n");
    assertThat(root.resolve(PATH + ".new")).hasContent(FRESH);
  }

  @Test
  void aChangedSignatureIsANoteWithItsLine() throws IOException {
    write(
        PATH,
        "package demo.handler;\nclass EchoHandler implements EchoApi {\n  void ping(int x) {}\n}\n");
    assertThat(plan().notes())
        .containsExactly(PATH + ":3: `void ping(int)` is now `void ping()` in the IDL");
  }
}
