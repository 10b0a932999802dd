package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.output.FilePolicy;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.testdata.FileTree;
import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.SecondJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder {@code golden/echo} has an IDL and the files that it must become, without the types
 * themselves and the scaffold, which other modules hold. {@code -Dgolden.update=true} writes them.
 */
class GoldenProjectTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/echo");
  private static final List<String> TYPES = List.of("Item.java", "Level.java", "TooLong.java");

  @TempDir private Path folder;

  @Test
  void theProjectIsExactlyAsItWasRead() throws IOException {
    Map<String, String> actual = ours(echo(folder));
    if (Boolean.getBoolean("golden.update")) {
      for (Map.Entry<String, String> file : actual.entrySet()) {
        Path path = GOLDEN.resolve("out").resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    assertThat(actual).isEqualTo(FileTree.texts(GOLDEN.resolve("out")));
  }

  @Test
  void theProjectCompilesAndItsTestPasses() throws Exception {
    assertThat(GeneratedProject.of(folder, echo(folder)).runCallsTest())
        .containsExactlyInAnyOrder(
            "echoPing", "echoEcho", "echoAdd", "echoReset", "echoNote", "echoGroup");
  }

  @Test
  void theProjectCompilesWithTheSecondJdk() throws Exception {
    SecondJdk jdk = SecondJdk.orSkip();
    Map<String, String> sources =
        Projects.sources(echo(folder), Projects.GENERATED, Projects.MAIN, Projects.TEST);
    JavaCompilation compilation = jdk.compile(sources, folder.resolve("project"));
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.succeeded()).isTrue();
  }

  @Test
  void theSameIdlGivesTheSameBytesInAnotherFolder() throws IOException {
    assertThat(Projects.files(echo(folder.resolve("a"))))
        .isEqualTo(Projects.files(echo(folder.resolve("b").resolve("c"))));
  }

  @Test
  void aProjectIsTheseFiles() throws IOException {
    assertThat(echo(folder).files())
        .filteredOn(file -> !file.path().startsWith("kitex_gen/com/acme/echo/"))
        .extracting(ProjectFile::path)
        .containsExactly(
            "kitex_gen/com/acme/demo/service/ServiceHandlers.java",
            "kitex_gen/com/acme/demo/service/GeneratedServices.java",
            "src/main/java/com/acme/demo/Handlers.java",
            "src/main/java/com/acme/demo/handler/EchoHandler.java",
            "src/main/java/com/acme/demo/Client.java",
            "src/test/java/com/acme/demo/CallsTest.java",
            "pom.xml",
            ".gitignore",
            "Dockerfile",
            "build.sh",
            "script/bootstrap.sh",
            "src/main/java/com/acme/demo/Main.java",
            "src/main/resources/logback.xml",
            "kitex_info.yaml");
  }

  @Test
  void thePoliciesKeepWhatIsTheUsers() throws IOException {
    for (ProjectFile file : echo(folder).files()) {
      boolean generated =
          file.path().startsWith("kitex_gen/") || file.path().equals("kitex_info.yaml");
      boolean merged =
          file.path().endsWith("/EchoHandler.java") || file.path().endsWith("/Handlers.java");
      FilePolicy expected =
          generated ? FilePolicy.GENERATED : merged ? FilePolicy.MERGED : FilePolicy.ONCE;
      assertThat(file.policy()).as(file.path()).isEqualTo(expected);
      assertThat(file.executable()).as(file.path()).isEqualTo(file.path().endsWith(".sh"));
    }
  }

  private static RpcProjectResult echo(Path folder) throws IOException {
    return Projects.create(folder, Files.readString(GOLDEN.resolve("echo.thrift")));
  }

  private static Map<String, String> ours(RpcProjectResult result) {
    Map<String, String> files = new TreeMap<>();
    for (ProjectFile file : result.files()) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      boolean java = name.endsWith(".java") && !TYPES.contains(name);
      if (java || name.equals("kitex_info.yaml")) {
        files.put(file.path(), file.content());
      }
    }
    return files;
  }
}
