package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void chooseAFolderThatDoesNotExist() {
    root = temporary.resolve("parent/demo");
  }

  @Test
  void planningTouchesNothing() throws IOException {
    Plan plan = newProject(root, List.of(ProjectFile.generated("a/b.txt", "b")));
    assertThat(verdicts(plan)).containsExactly(Verdict.CREATE);
    assertThat(temporary.resolve("parent")).doesNotExist();
  }

  @Test
  void filesAndTheirFoldersAreWritten() throws IOException {
    Summary summary =
        newProject(
                root,
                List.of(
                    ProjectFile.generated("gen/A.java", "class A {}\n"),
                    ProjectFile.script("build.sh", "#!/bin/sh\n")))
            .write();
    assertThat(summary.text()).isEqualTo("2 files written");
    assertThat(root.resolve("gen/A.java")).hasContent("class A {}\n");
    assertThat(everythingBelow(root)).containsExactly("build.sh", "gen", "gen/A.java");
  }

  @Test
  void textIsUtf8WithUnixLineEnds() throws IOException {
    Plan.over(root, List.of(ProjectFile.once("a", "é\r\nb\rc\n"))).write();
    assertThat(Files.readAllBytes(root.resolve("a")))
        .isEqualTo(new byte[] {(byte) 0xC3, (byte) 0xA9, '\n', 'b', '\n', 'c', '\n'});
  }

  @Test
  void onlyScriptsAreExecutableAndOthersGetOrdinaryRights() throws IOException {
    Assumptions.assumeTrue(hasPosixRights());
    Files.createDirectories(root);
    Files.writeString(root.resolve("ordinary"), "");
    Plan.over(root, List.of(ProjectFile.script("s", ""), ProjectFile.once("f", ""))).write();
    assertThat(Files.getPosixFilePermissions(root.resolve("f")))
        .isEqualTo(Files.getPosixFilePermissions(root.resolve("ordinary")));
    assertThat(Files.getPosixFilePermissions(root.resolve("s")))
        .contains(PosixFilePermission.OWNER_EXECUTE);
  }

  @Test
  void aGeneratedFileWithTheSameContentKeepsItsTime() throws IOException {
    List<ProjectFile> files = List.of(ProjectFile.generated("a", "1"));
    Plan.over(root, files).write();
    Files.setLastModifiedTime(root.resolve("a"), LONG_AGO);

    Plan again = Plan.over(root, files);
    assertThat(verdicts(again)).containsExactly(Verdict.UNCHANGED);
    assertThat(again.write().text()).isEqualTo("0 files written, 1 unchanged");
    assertThat(Files.getLastModifiedTime(root.resolve("a"))).isEqualTo(LONG_AGO);
  }

  @Test
  void aGeneratedFileWithOtherContentIsReplaced() throws IOException {
    Plan.over(root, List.of(ProjectFile.generated("a", "1"))).write();
    Plan plan = Plan.over(root, List.of(ProjectFile.generated("a", "2")));
    assertThat(verdicts(plan)).containsExactly(Verdict.REWRITE);
    assertThat(plan.write().text()).isEqualTo("1 file written");
    assertThat(root.resolve("a")).hasContent("2");
    assertThat(everythingBelow(root)).containsExactly("a");
  }

  @Test
  void whatBelongsToTheUserIsKept() throws IOException {
    Plan.over(root, List.of(ProjectFile.once("a", "1"))).write();
    Plan plan = Plan.over(root, List.of(ProjectFile.once("a", "2")));
    assertThat(verdicts(plan)).containsExactly(Verdict.KEEP);
    assertThat(plan.write().text()).isEqualTo("0 files written, 1 kept");
    assertThat(root.resolve("a")).hasContent("1");
  }

  @Test
  void aFailureInTheMiddleLeavesTheOldProject() throws IOException {
    Plan.over(root, List.of(ProjectFile.generated("a", "old"))).write();
    Files.setLastModifiedTime(root.resolve("a"), LONG_AGO);
    Plan plan =
        Plan.over(
            root,
            List.of(
                ProjectFile.generated("a", "new"),
                ProjectFile.generated("fresh/folder/b", "new"),
                ProjectFile.generated("c", "new"),
                ProjectFile.generated("d", "new")));
    Files.createDirectories(root.resolve("c/in/the/way")); // after the plan looked

    assertThatThrownBy(plan::write).isInstanceOf(IOException.class).hasMessageContaining("c");
    assertThat(root.resolve("a")).hasContent("old");
    assertThat(Files.getLastModifiedTime(root.resolve("a"))).isEqualTo(LONG_AGO);
    assertThat(everythingBelow(root)).containsExactly("a", "c", "c/in", "c/in/the", "c/in/the/way");
  }

  @Test
  void aFailureOfTheFirstRunLeavesNoFolder() throws IOException {
    Plan plan = newProject(root, List.of(ProjectFile.once("x".repeat(300), "name too long")));
    assertThatThrownBy(plan::write).isInstanceOf(IOException.class);
    assertThat(everythingBelow(temporary)).isEmpty();
  }

  @Test
  void aFileThatAppearsAfterThePlanIsNotOverwritten() throws IOException {
    Plan plan = Plan.over(root, List.of(ProjectFile.once("a", "ours"), ProjectFile.once("b", "")));
    Files.createDirectories(root);
    Files.writeString(root.resolve("a"), "theirs");
    assertThatThrownBy(plan::write).isInstanceOf(IOException.class);
    assertThat(root.resolve("a")).hasContent("theirs");
    assertThat(everythingBelow(root)).containsExactly("a");
  }

  @Test
  void anHzProjectIsNotStartedAgain() throws IOException {
    List<ProjectFile> files = List.of(ProjectFile.generated(".hz", ""));
    newProject(root, files).write();
    assertThat(refusals(newProject(root, files)))
        .singleElement()
        .asString()
        .contains("`" + root + "`", "-force");
    assertThat(verdicts(Plan.forProject(root, files, ".hz"))).containsExactly(Verdict.UNCHANGED);
  }

  @Test
  void aFolderOfAnotherProjectIsRefused() throws IOException {
    for (String buildFile : List.of("pom.xml", "build.gradle.kts", "go.mod")) {
      Path folder = Files.createDirectory(temporary.resolve(buildFile + "-project"));
      Files.writeString(folder.resolve(buildFile), "");
      Plan plan = newProject(folder, List.of(ProjectFile.once("a", "")));
      assertThat(refusals(plan))
          .containsExactly("`" + folder + "` holds another project: `" + buildFile + "`");
      assertThatThrownBy(plan::write).isInstanceOf(IllegalStateException.class);
      assertThat(everythingBelow(folder)).containsExactly(buildFile);
    }
  }

  @Test
  void aFileOfTheSameNameIsRefusedInANewProject() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("Dockerfile"), "theirs");
    Plan plan = newProject(root, List.of(ProjectFile.once("Dockerfile", "ours")));
    assertThat(refusals(plan))
        .containsExactly("`" + root.resolve("Dockerfile") + "` is already there");
  }

  @Test
  void aFreshRepositoryWithIdlIsNotAnotherProject() throws IOException {
    Files.createDirectories(root.resolve(".git"));
    for (String name : List.of("README.md", "LICENSE", "hello.thrift", ".gitignore")) {
      Files.writeString(root.resolve(name), "theirs");
    }
    Plan plan =
        newProject(root, List.of(ProjectFile.once(".gitignore", ""), ProjectFile.once("a", "")));
    assertThat(verdicts(plan)).containsExactly(Verdict.KEEP, Verdict.CREATE);
  }

  @Test
  void aLinkOutOfTheProjectIsRefused() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createDirectories(root);
    Files.createSymbolicLink(root.resolve("gen"), elsewhere);
    Plan plan =
        Plan.over(
            root, List.of(ProjectFile.generated("gen/a", ""), ProjectFile.generated("gen/b", "")));
    assertThat(refusals(plan))
        .containsExactly(
            "`"
                + root.resolve("gen")
                + "` is a symbolic link to a place outside the output folder");
    assertThat(everythingBelow(elsewhere)).isEmpty();
  }

  @Test
  void aLinkWithinTheProjectIsFollowed() throws IOException {
    Files.createDirectories(root.resolve("real"));
    Files.createSymbolicLink(root.resolve("gen"), Path.of("real"));
    Plan.over(root, List.of(ProjectFile.generated("gen/a", "1"))).write();
    assertThat(root.resolve("real/a")).hasContent("1");
  }

  @Test
  void aGeneratedFileThatIsALinkIsRefused() throws IOException {
    Files.createDirectories(root);
    Path target = Files.writeString(temporary.resolve("target"), "theirs");
    Files.createSymbolicLink(root.resolve("a"), target);
    assertThat(refusals(Plan.over(root, List.of(ProjectFile.generated("a", "1")))))
        .containsExactly("`" + root.resolve("a") + "` is a symbolic link (expected: a file)");
    assertThat(target).hasContent("theirs");
  }

  @Test
  void theOutputFolderItselfMayBeALink() throws IOException {
    Path real = Files.createDirectory(temporary.resolve("real"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
    Plan.over(link, List.of(ProjectFile.generated("a/b", "1"))).write();
    assertThat(real.resolve("a/b")).hasContent("1");
  }

  @Test
  void aFolderWhereAFileShouldBeIsRefused() throws IOException {
    Files.createDirectories(root.resolve("a"));
    assertThat(refusals(Plan.over(root, List.of(ProjectFile.once("a", "")))))
        .containsExactly("`" + root.resolve("a") + "` is a folder (expected: a file)");
  }

  @Test
  void aFileWhereAFolderShouldBeIsRefusedOnce() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("a"), "");
    List<ProjectFile> files = List.of(ProjectFile.once("a/b", ""), ProjectFile.once("a/c/d", ""));
    assertThat(refusals(Plan.over(root, files)))
        .containsExactly("`" + root.resolve("a") + "` is in the way (expected: a folder)");
  }

  @Test
  void anOutputFolderThatIsAFileIsRefused() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    List<ProjectFile> files = List.of(ProjectFile.once("a", ""));
    assertThat(refusals(Plan.over(file, files))).containsExactly("`" + file + "` is not a folder");
    assertThat(refusals(Plan.over(file.resolve("x/y"), files)))
        .containsExactly("`" + file + "` is not a folder");
  }

  @Test
  void aReadOnlyFileIsRefused() throws IOException {
    Plan.over(root, List.of(ProjectFile.generated("a", "1"))).write();
    assertThat(root.resolve("a").toFile().setWritable(false)).isTrue();
    Assumptions.assumeFalse(Files.isWritable(root.resolve("a")), "a superuser may write anywhere");
    assertThat(refusals(Plan.over(root, List.of(ProjectFile.generated("a", "2")))))
        .containsExactly("`" + root.resolve("a") + "` is read-only");
  }

  @Test
  void oneFileHasOneOwner() {
    List<ProjectFile> twice = List.of(ProjectFile.once("a", "1"), ProjectFile.once("a", "2"));
    assertThatThrownBy(() -> Plan.over(root, twice)).hasMessage("path: `a` is claimed twice");
    List<ProjectFile> nested = List.of(ProjectFile.once("a", "1"), ProjectFile.once("a/b", "2"));
    assertThatThrownBy(() -> Plan.over(root, nested))
        .hasMessage("path: `a` is claimed as file and folder");
  }

  @Test
  void aPathCannotClimbOutOfTheFolder() {
    for (String path :
        List.of("", "/etc/x", "../x", "a/../../x", "a//b", "a/", "./a", "a\\b", "C:x", "a\nb")) {
      assertThatThrownBy(() -> ProjectFile.once(path, "")).hasMessageStartingWith("path: `");
    }
  }

  private static boolean hasPosixRights() {
    return Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static Plan newProject(Path folder, List<ProjectFile> files) throws IOException {
    return Plan.forNewProject(folder, files, ".hz");
  }

  private static List<Verdict> verdicts(Plan plan) {
    assertThat(plan.refusals()).isEmpty();
    return plan.files().stream().map(PlannedFile::verdict).toList();
  }

  private static List<String> refusals(Plan plan) {
    return plan.refusals().stream().map(Refusal::text).toList();
  }

  private static List<String> everythingBelow(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
