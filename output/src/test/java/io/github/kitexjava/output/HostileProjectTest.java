package io.github.kitexjava.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that were made to do harm: refused with a reason, and nothing is changed. */
class HostileProjectTest {
  private static final String MANIFEST = "info.yaml";
  private static final String HANDLER = "src/main/java/demo/handler/EchoHandler.java";
  private static final String FRESH =
      """
      package demo.handler;

      public final class EchoHandler implements Echo {
        @Override
        public void ping() {}
      }
      """;

  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void generateAProject() throws IOException {
    root = temporary.resolve("demo");
    plan().write();
  }

  private Plan plan() throws IOException {
    return Plan.forProject(
        root,
        List.of(
            ProjectFile.generated(MANIFEST, "version: '1'\n"),
            ProjectFile.generated("gen/A", "a\n"),
            ProjectFile.merged(HANDLER, FRESH)),
        MANIFEST,
        HandEdits.KEEP);
  }

  private void assertRefused(Path what, String reason) throws IOException {
    Map<String, Long> before = tree();
    assertThat(plan().refusals())
        .extracting(Refusal::text)
        .containsExactly("`" + what + "` " + reason);
    assertThat(tree()).isEqualTo(before);
  }

  /** Every file with its time. */
  private Map<String, Long> tree() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(temporary)) {
      for (Path path : paths.toList()) {
        files.put(path.toString(), Files.getLastModifiedTime(path).toMillis());
      }
    }
    return files;
  }

  private Path handler() {
    return root.resolve(HANDLER);
  }

  private void record(String path) throws IOException {
    Path manifest = root.resolve(MANIFEST);
    String line = "  - 0123456789abcdef " + path + "\n";
    Files.writeString(manifest, Files.readString(manifest) + line);
  }

  @Test
  void aHandlerOf50MegabytesIsRefused() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(handler().toFile(), "rw")) {
      file.setLength(50 << 20);
    }
    assertRefused(
        handler(),
        "has 52428800 bytes (expected: at most 16777216 in a file to which methods are added)");
  }

  @Test
  void aLargeFileBesideTheHandlersIsNotReadForOne() throws IOException {
    Files.delete(handler());
    Path large = handler().resolveSibling("Large.java");
    Files.writeString(large, "class Large implements Echo {\n}\n");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(50 << 20);
    }
    plan().write();
    assertThat(handler()).hasContent(FRESH);
    assertThat(large).hasSize(50 << 20);
  }

  @Test
  void aBinaryHandlerIsRefused() throws IOException {
    Files.write(handler(), new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0});
    assertRefused(handler(), "is binary (expected: Java)");
  }

  @Test
  void aHandlerOfInvalidUtf8ThatIsNoJavaEitherIsKept() throws IOException {
    byte[] bytes = "class \u00ff{".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(handler(), bytes);
    Plan plan = plan();
    plan.write();
    assertThat(plan.hasConflicts()).isTrue();
    assertThat(Files.readAllBytes(handler())).isEqualTo(bytes);
    assertThat(root.resolve(HANDLER + ".new")).hasContent(FRESH);
  }

  @Test
  void aHandlerThatIsALinkToAPlaceOutsideIsRefused() throws IOException {
    Path victim = Files.writeString(temporary.resolve("V.java"), "class V implements Echo {\n}\n");
    Files.delete(handler());
    Files.createSymbolicLink(handler(), victim);
    assertRefused(handler(), "is a symbolic link to a place outside the output folder");
  }

  @Test
  void aHandlerThatIsALinkWithinTheProjectStaysOne() throws IOException {
    Path real = root.resolve("src/main/java/demo/Mine.java");
    Files.writeString(real, "class Mine implements Echo {\n}\n");
    Files.delete(handler());
    Files.createSymbolicLink(handler(), real);
    plan().write();
    assertThat(handler()).isSymbolicLink();
    assertThat(real).content().contains("public void ping() {}");
  }

  @Test
  void aClassBehindALinkToAPlaceOutsideIsNotTheHandler() throws IOException {
    Path victim = Files.writeString(temporary.resolve("V.java"), "class V implements Echo {\n}\n");
    Files.delete(handler());
    Files.createSymbolicLink(handler().resolveSibling("V.java"), victim);
    plan().write();
    assertThat(victim).hasContent("class V implements Echo {\n}\n");
    assertThat(handler()).hasContent(FRESH);
  }

  @Test
  void aManifestThatIsNoTextIsRefused() throws IOException {
    Files.write(root.resolve(MANIFEST), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertRefused(root.resolve(MANIFEST), "cannot be used: Input length = 1");
  }

  @Test
  void aManifestThatNamesTheFilesOfGitIsRefused() throws IOException {
    record(".git/HEAD");
    assertRefused(
        root.resolve(MANIFEST),
        "cannot be used: path: `.git/HEAD` (expected: nothing of version control)");
  }

  @Test
  void aManifestOfGarbageRemovesNothing() throws IOException {
    Files.writeString(root.resolve("README"), "mine\n");
    Files.writeString(
        root.resolve(MANIFEST), "generated:\n  - \n  - x\n  -  README\n  - zz README\n\u0001\n");
    plan().write();
    assertThat(root.resolve("README")).hasContent("mine\n");
    assertThat(root.resolve("gen/A")).hasContent("a\n");
  }
}
