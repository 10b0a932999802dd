package io.github.kitexjava.rpc.gen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.JavaCompilation;
import io.github.kitexjava.testdata.Samples;
import io.github.kitexjava.testdata.SecondJdk;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers of what is deprecated are warned, and nobody else is. */
class DeprecatedTest {
  private static final String HANDLER = "com/acme/demo/handler/OldParcelsHandler.java";

  @TempDir private Path folder;

  @Test
  void aProjectCompilesWithoutAWarningAndRuns() throws Exception {
    RpcProjectResult result = project(Samples.read("deprecated.thrift"));
    GeneratedProject project = GeneratedProject.of(folder, result);
    assertThat(project.runCallsTest()).hasSize(9);
    Optional<SecondJdk> second = SecondJdk.find();
    if (second.isPresent()) {
      Map<String, String> sources =
          Projects.sources(result, Projects.GENERATED, Projects.MAIN, Projects.TEST);
      assertThat(second.get().compile(sources, folder.resolve("second")).diagnostics()).isEmpty();
    }
    String handler = Projects.sources(result, Projects.MAIN).get(HANDLER);
    assertThat(handler)
        .contains("  @Override\n  @SuppressWarnings(\"deprecation\")\n  public Parcel find(")
        .contains("  @Override\n  public int count() {")
        .contains("  @Override\n  public int old(int number) {");
  }

  @Test
  void theClientWarnsAndTheHandlerDoesNot() throws Exception {
    RpcProjectResult before = project("service S { i32 a(1: i32 x), i32 b(1: i32 x) }");
    RpcProjectResult after =
        project("service S { i32 a(1: i32 x) (deprecated = \"b\"), i32 b(1: i32 x) } (deprecated)");
    Map<String, String> sources = Projects.sources(after, Projects.GENERATED);
    sources.putAll(Projects.sources(before, Projects.MAIN));
    sources.remove("com/acme/demo/Client.java");
    assertThat(JavaCompilation.compile(sources, folder.resolve("handler")).diagnostics()).isEmpty();

    sources.put(
        "echo/Caller.java",
        """
        package echo;

        public final class Caller {
          private Caller() {}

          public static void main(String[] args) {
            try (var client = SClient.builder("s").build()) {
              client.b(client.a(1));
              client.async().a(1);
            }
          }
        }
        """);
    String warnings = JavaCompilation.compile(sources, folder.resolve("caller")).diagnostics();
    assertThat(warnings)
        .contains("Caller.java:7: warning: [deprecation] SClient in echo has been deprecated")
        .contains("Caller.java:8: warning: [deprecation] a(int) in SClient has been deprecated")
        .contains("Caller.java:9: warning: [deprecation] a(int) in Async has been deprecated")
        .contains("3 warnings");
  }

  private RpcProjectResult project(String idl) throws Exception {
    return Projects.create(folder, idl);
  }
}
