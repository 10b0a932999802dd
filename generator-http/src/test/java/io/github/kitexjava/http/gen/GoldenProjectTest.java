package io.github.kitexjava.http.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.output.FilePolicy;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.testdata.FileTree;
import io.github.kitexjava.testdata.JavaCompilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each folder of {@code golden} has an IDL and the files that it must become, without the types
 * themselves and the scaffold, which other modules hold. {@code -Dgolden.update=true} writes them.
 */
class GoldenProjectTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hello", "greeting"})
  void theProjectIsExactlyAsItWasRead(String name) throws IOException {
    Path golden = GOLDEN.resolve(name);
    HttpProjectResult result =
        Projects.create(folder, Files.readString(golden.resolve("api.thrift")));
    Map<String, String> actual = ours(result.files());
    if (Boolean.getBoolean("golden.update")) {
      for (Map.Entry<String, String> file : actual.entrySet()) {
        Path path = golden.resolve("out").resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    assertThat(actual).isEqualTo(FileTree.texts(golden.resolve("out")));
    Map<String, String> sources =
        Projects.sources(result.files(), "hz_gen/", "src/main/java/", "src/test/java/");
    assertThat(JavaCompilation.compile(sources, folder.resolve("project")).diagnostics()).isEmpty();
  }

  @Test
  void aProjectWithoutAnIdlHasTheSameFilesForItsMain() throws IOException {
    HttpProjectResult result = Projects.create(HttpProjectRequest.NO_PROGRAM, List.of());
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.files())
        .extracting(ProjectFile::path)
        .containsExactly(
            "hz_gen/demo/router/GeneratedRouter.java",
            "hz_gen/demo/router/RouteHandlers.java",
            "hz_gen/demo/router/RouteMiddleware.java",
            "src/main/java/demo/Handlers.java",
            "src/main/java/demo/Middleware.java",
            "pom.xml",
            ".gitignore",
            "Dockerfile",
            "build.sh",
            "script/bootstrap.sh",
            "src/main/java/demo/Main.java",
            "src/main/java/demo/Router.java",
            "src/main/resources/logback.xml",
            "src/test/java/demo/RoutesTest.java",
            ".hz");
    Map<String, String> sources =
        Projects.sources(result.files(), "hz_gen/", "src/main/java/", "src/test/java/");
    assertThat(JavaCompilation.compile(sources, folder).diagnostics()).isEmpty();
  }

  @Test
  void thePoliciesKeepWhatIsTheUsers() throws IOException {
    List<ProjectFile> files =
        Projects.create(folder, "service S { void m() (api.get = \"/m\") }").files();
    for (ProjectFile file : files) {
      assertThat(file.policy()).as(file.path()).isEqualTo(expectedPolicy(file.path()));
    }
  }

  private static FilePolicy expectedPolicy(String path) {
    if (path.startsWith("hz_gen/") || path.equals(".hz")) {
      return path.endsWith("/RouteMiddleware.java") ? FilePolicy.HOOKS : FilePolicy.GENERATED;
    }
    return path.endsWith("Handler.java") || path.endsWith("Handlers.java")
        ? FilePolicy.MERGED
        : FilePolicy.ONCE;
  }

  @Test
  void anIdlThatAnswersPingTakesItFromTheRouter() throws IOException {
    List<ProjectFile> files =
        Projects.create(folder, "service S { string p() (api.get = \"/ping\") }").files();
    Map<String, String> sources = Projects.sources(files, "src/main/java/", "src/test/java/");
    assertThat(sources.get("demo/Router.java")).doesNotContain("/ping");
    assertThat(sources.get("demo/RoutesTest.java"))
        .contains("\"GET /ping\"")
        .doesNotContain("pong");
  }

  @Test
  void theSameIdlGivesTheSameFiles() throws IOException {
    String idl = Files.readString(GOLDEN.resolve("greeting/api.thrift"));
    Path other = Files.createDirectories(folder.resolve("elsewhere/deeper"));
    assertThat(Projects.create(other, idl).files()).isEqualTo(Projects.create(folder, idl).files());
  }

  private static Map<String, String> ours(List<ProjectFile> files) {
    Map<String, String> ours = new TreeMap<>();
    for (ProjectFile file : files) {
      boolean type =
          file.path().startsWith("hz_gen/") && file.content().contains("by thriftjava from");
      boolean scaffold =
          !file.path().endsWith(".java")
              || file.path().endsWith("/Main.java")
              || file.path().endsWith("/Router.java");
      if (!type && !scaffold) {
        ours.put(file.path(), file.content());
      }
    }
    return ours;
  }
}
