package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What later runs make of a project whose manifest says what earlier ones generated. */
class ProjectUpdateTest {
  private static final String MANIFEST = "info.yaml";

  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void generateAProject() throws IOException {
    root = temporary.resolve("demo");
    update("gen/A", "a\n", "gen/old/B", "b\n").write();
  }

  @Test
  void theManifestEndsWithTheContentOfEveryGeneratedFile() {
    assertThat(root.resolve(MANIFEST))
        .hasContent(
            """
            version: '1'
            # What generated files held when they were written, so that edits by hand are noticed.
            generated:
              - 87428fc522803d31 gen/A
              - 0263829989b6fd95 gen/old/B
            """);
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    Plan plan = update("gen/A", "a\n", "gen/old/B", "b\n");
    assertThat(plan.summary().changesNothing()).isTrue();
    assertThat(plan.diff()).isEmpty();
  }

  @Test
  void whatIsNoLongerGeneratedGoesWithItsFolder() throws IOException {
    Plan plan = update("gen/A", "a\n");
    assertThat(told(plan))
        .containsExactly("rewrite info.yaml", "unchanged gen/A", "remove gen/old/B");
    assertThat(plan.write().text()).isEqualTo("1 file written, 1 unchanged, 1 removed");
    assertThat(root.resolve("gen/old")).doesNotExist();
    assertThat(root.resolve("gen/A")).exists();
  }

  @Test
  void anEditByHandIsKeptBesideTheNewFile() throws IOException {
    Files.writeString(root.resolve("gen/A"), "mine\r\n\u00e9");
    Plan plan = update("gen/A", "a2\n", "gen/old/B", "b\n");
    plan.write();
    assertThat(root.resolve("gen/A")).hasContent("a2\n");
    assertThat(Files.readString(root.resolve("gen/A.orig"))).isEqualTo("mine\r\n\u00e9");
    assertThat(plan.notes())
        .containsExactly("gen/A: was edited by hand; your version is now in `gen/A.orig`");
  }

  @Test
  void aSecondEditDoesNotReplaceTheFirst() throws IOException {
    for (String edit : List.of("first", "second")) {
      Files.writeString(root.resolve("gen/A"), edit);
      update("gen/A", "a\n", "gen/old/B", "b\n").write();
    }
    assertThat(root.resolve("gen/A.orig")).hasContent("first");
    assertThat(root.resolve("gen/A.orig2")).hasContent("second");
  }

  @Test
  void anEditedFileThatIsNoLongerGeneratedStays() throws IOException {
    Files.writeString(root.resolve("gen/old/B"), "mine");
    Plan plan = update("gen/A", "a\n");
    plan.write();
    assertThat(root.resolve("gen/old/B")).hasContent("mine");
    assertThat(plan.notes())
        .containsExactly(
            "gen/old/B: is no longer generated, but was edited by hand; delete it yourself");
  }

  @Test
  void lineEndsThatVersionControlChangedAreNoEdit() throws IOException {
    Files.writeString(root.resolve("gen/A"), "a\r\n");
    Files.writeString(root.resolve("gen/old/B"), "b\r\n");
    String manifest = Files.readString(root.resolve(MANIFEST)).replace("\n", "\r\n");
    Files.writeString(root.resolve(MANIFEST), manifest);
    assertThat(update("gen/A", "a\n", "gen/old/B", "b\n").summary().changesNothing()).isTrue();
    assertThat(told(update("gen/A", "a\n"))).contains("remove gen/old/B");
  }

  @Test
  void aManifestThatNamesAPlaceOutsideIsRefused() throws IOException {
    Path victim = Files.writeString(temporary.resolve("victim"), "v\n");
    String manifest = Files.readString(root.resolve(MANIFEST));
    Files.writeString(root.resolve(MANIFEST), manifest + "  - 0123456789abcdef ../victim\n");
    Plan plan = update("gen/A", "a\n");
    assertThat(plan.refusals())
        .extracting(Refusal::text)
        .containsExactly(
            "`%s` cannot be used: path: `../victim` (expected: relative, without `.`, `..` or empty names)"
                .formatted(root.resolve(MANIFEST)));
    assertThat(victim).exists();
  }

  @Test
  void aRecordedFileBehindALinkToAPlaceOutsideIsLeftAlone() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("B"), "b\n");
    Files.delete(root.resolve("gen/old/B"));
    Files.delete(root.resolve("gen/old"));
    Files.createSymbolicLink(root.resolve("gen/old"), elsewhere);
    Plan plan = update("gen/A", "a\n");
    assertThat(plan.refusals()).isNotEmpty();
    assertThat(elsewhere.resolve("B")).exists();
  }

  @Test
  void gitAppliesTheDiffAndHasTheSameTreeAsTheRun() throws Exception {
    Assumptions.assumeTrue(hasGit(), "skipped: no `git` here");
    Files.writeString(root.resolve("Handler.java"), "class Handler {\r\n}");
    Files.writeString(root.resolve("gen/A"), "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n");
    List<ProjectFile> files =
        new ArrayList<>(files("gen/A", "0\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n15\n16"));
    files.add(ProjectFile.script("run it.sh", "#!/bin/sh\n"));
    files.add(ProjectFile.generated("gen/empty", ""));
    files.add(
        ProjectFile.merged(
            "Handler.java", "class Handler implements A {\n  public void a() {}\n}\n"));
    Plan plan = Plan.forProject(root, files, MANIFEST);
    Path patch = Files.writeString(temporary.resolve("patch"), plan.diff());
    Path copy = temporary.resolve("copy");
    copy(root, copy);
    git(copy, "apply", "--whitespace=nowarn", patch.toString());
    plan.write();
    assertThat(tree(copy)).isEqualTo(tree(root)).containsKey("gen/A.orig");
  }

  private Plan update(String... generated) throws IOException {
    return Plan.forProject(root, files(generated), MANIFEST);
  }

  private static List<ProjectFile> files(String... generated) {
    List<ProjectFile> files = new ArrayList<>();
    files.add(ProjectFile.generated(MANIFEST, "version: '1'\n"));
    for (int i = 0; i < generated.length; i += 2) {
      files.add(ProjectFile.generated(generated[i], generated[i + 1]));
    }
    return files;
  }

  private static List<String> told(Plan plan) {
    return plan.files().stream()
        .map(file -> file.verdict().name().toLowerCase(Locale.ROOT) + " " + file.path())
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String mode = Files.isExecutable(path) ? "x " : "- ";
        files.put(folder.relativize(path).toString(), mode + Files.readString(path));
      }
    }
    return files;
  }
}
