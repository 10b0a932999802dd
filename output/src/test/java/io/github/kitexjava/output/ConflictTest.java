package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files that are written beside a user's that cannot be added to. */
class ConflictTest {
  private static final String HANDLER = "src/main/java/demo/handler/EchoHandler.java";
  private static final String BESIDE = HANDLER + ".new";
  private static final String MANIFEST = "info.yaml";

  @TempDir Path root;

  @BeforeEach
  void breakTheHandler() throws IOException {
    write(HANDLER, "class EchoHandler implements Echo {");
    run("a");
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String handler(String... methods) {
    StringBuilder text = new StringBuilder("class EchoHandler implements Echo {\n");
    for (String method : methods) {
      text.append("  @Override\n  public void ").append(method).append("() {}\n");
    }
    return text + "}\n";
  }

  private Plan plan(HandEdits edits, String... methods) throws IOException {
    List<ProjectFile> files =
        List.of(
            ProjectFile.generated(MANIFEST, "version: '1'\n"),
            ProjectFile.merged(HANDLER, handler(methods)));
    return Plan.forProject(root, files, MANIFEST, edits);
  }

  private List<String> run(String... methods) throws IOException {
    Plan plan = plan(HandEdits.KEEP, methods);
    plan.write();
    return plan.notes();
  }

  private static String told() {
    return HANDLER
        + ": no class there that methods could be added to; what it should have is in `"
        + BESIDE
        + "`";
  }

  @Test
  void aRunThatFindsTheSameChangesNothing() throws IOException {
    assertThat(plan(HandEdits.KEEP, "a").summary().changesNothing()).isTrue();
  }

  @Test
  void whatNobodyEditedIsReplaced() throws IOException {
    assertThat(run("a", "b")).containsExactly(told());
    assertThat(root.resolve(BESIDE)).hasContent(handler("a", "b"));
    assertThat(root.resolve(BESIDE + ".orig")).doesNotExist();
  }

  @Test
  void whatTheUserEditedIsKeptAndTold() throws IOException {
    write(BESIDE, "mine\n");
    assertThat(run("a", "b"))
        .containsExactly(
            told(), BESIDE + ": was edited by hand; your version is now in `" + BESIDE + ".orig`");
    assertThat(root.resolve(BESIDE)).hasContent(handler("a", "b"));
    assertThat(root.resolve(BESIDE + ".orig")).hasContent("mine\n");
    write(BESIDE, "mine again\n");
    run("a", "b", "c");
    assertThat(root.resolve(BESIDE + ".orig")).hasContent("mine\n");
    assertThat(root.resolve(BESIDE + ".orig2")).hasContent("mine again\n");
  }

  @Test
  void aFileOfThatNameThatNoRunWroteIsKept() throws IOException {
    write(MANIFEST, "version: '1'\n");
    write(BESIDE, "class EchoHandler implements Mine {\n}\n");
    assertThat(run("a"))
        .contains(
            BESIDE
                + ": is generated now, and was yours; your version is now in `"
                + BESIDE
                + ".orig`");
    assertThat(root.resolve(BESIDE + ".orig")).content().contains("Mine");
  }

  @Test
  void editsAreGivenUpWhenTheUserSaysSo() throws IOException {
    write(BESIDE, "mine\n");
    plan(HandEdits.DISCARD, "a").write();
    assertThat(root.resolve(BESIDE)).hasContent(handler("a"));
    assertThat(root.resolve(BESIDE + ".orig")).doesNotExist();
  }

  @Test
  void itGoesWithTheConflict() throws IOException {
    write(HANDLER, handler("a"));
    assertThat(run("a")).isEmpty();
    assertThat(root.resolve(BESIDE)).doesNotExist();
  }

  @Test
  void whatTheUserEditedStaysAlsoWhenTheConflictHasGone() throws IOException {
    write(HANDLER, handler("a"));
    write(BESIDE, "mine\n");
    assertThat(run("a"))
        .containsExactly(
            BESIDE + ": is no longer generated, but was edited by hand; delete it yourself");
    assertThat(root.resolve(BESIDE)).hasContent("mine\n");
  }

  @Test
  void aLinkOfThatNameIsRefused() throws IOException {
    Path victim = write("victim", "v\n");
    Files.delete(root.resolve(BESIDE));
    Files.createSymbolicLink(root.resolve(BESIDE), victim);
    assertThat(plan(HandEdits.KEEP, "a").refusals())
        .extracting(Refusal::reason)
        .containsExactly("is a symbolic link (expected: a file)");
    assertThat(victim).hasContent("v\n");
  }
}
