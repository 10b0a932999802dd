package io.github.kitexjava.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.gen.option.JavaOptions;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.testdata.FileTree;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.SecondJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code golden} has in/ (Thrift), out/ (the exact files it must become), and maybe
 * {@code options}. After a wanted change run with {@code -Dgolden.update=true}, then read the diff.
 */
class GoldenTest {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everyCaseBecomesExactlyTheFilesBesideIt() throws IOException {
    return cases().stream()
        .map(dir -> DynamicTest.dynamicTest(name(dir), () -> check(dir)))
        .toList();
  }

  @Test
  void aSecondRunFromAnotherFolderGivesTheSameBytes() throws IOException {
    for (Path dir : cases()) {
      Path copy = folder.resolve(name(dir)).resolve("in");
      Files.createDirectories(copy);
      if (Files.exists(dir.resolve("options"))) {
        Files.copy(dir.resolve("options"), copy.resolveSibling("options"));
      }
      for (Path file : files(dir.resolve("in"), ".thrift")) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
      assertThat(generate(copy, copy)).isEqualTo(generate(dir.resolve("in"), Path.of("")));
    }
  }

  @Test
  @Tag("full")
  void everyCaseCompilesWithASecondJdk() throws Exception {
    SecondJdk jdk = SecondJdk.orSkip();
    for (Path dir : cases()) {
      JavaCompilation compilation =
          jdk.compile(generate(dir.resolve("in"), Path.of("")), folder.resolve(name(dir)));
      assertThat(compilation.diagnostics()).isEmpty();
    }
  }

  private void check(Path dir) throws IOException {
    Map<String, String> actual = generate(dir.resolve("in"), Path.of(""));
    Path out = dir.resolve("out");
    if (Boolean.getBoolean("golden.update")) {
      update(out, actual);
    }
    assertThat(actual).isEqualTo(FileTree.texts(out));
    JavaCompilation compilation = JavaCompilation.compile(actual, folder.resolve(name(dir)));
    assertThat(compilation.diagnostics()).isEmpty();
  }

  private static Map<String, String> generate(Path in, Path workingDirectory) throws IOException {
    Compilation compilation =
        IdlCompiler.compile(
            new CompileRequest(
                files(in, ".thrift").stream().map(Path::toAbsolutePath).toList(),
                List.of(),
                workingDirectory.toAbsolutePath()));
    assertThat(compilation.program()).as("%s", compilation.diagnostics()).isPresent();
    return new TreeMap<>(
        Generation.of(compilation.program().orElseThrow(), options(in.resolveSibling("options")))
            .files());
  }

  /** One option a line, as users write them. */
  private static TypeOptions options(Path file) throws IOException {
    return Files.exists(file)
        ? JavaOptions.parse(Files.readAllLines(file), TypeOptions.DEFAULT, file)
        : TypeOptions.DEFAULT;
  }

  private static void update(Path out, Map<String, String> files) throws IOException {
    for (Path old : files(out, "")) {
      Files.delete(old);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = out.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> dirs = Files.list(ROOT)) {
      return dirs.sorted().toList();
    }
  }

  private static List<Path> files(Path dir, String suffix) throws IOException {
    if (!Files.exists(dir)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(dir)) {
      return all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static String name(Path dir) {
    return dir.getFileName().toString();
  }
}
