package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's main job: one command from an IDL file to a server that answers. */
class RunTest {
  @TempDir Path folder;

  @Test
  void oneCommandWritesCompilesStartsAndTellsWhatToTry() throws Exception {
    String idl = Tool.CHECKOUT.resolve("examples/hello/hello.thrift").toString();
    try (GeneratedProject.Server server =
        GeneratedProject.Server.start(
            folder,
            Tool.command(
                "hz", "new", "-idl", idl, "-module", "demo", "-out_dir", "demo", "--run"))) {
      assertThat(server.get("/ping").body()).isEqualTo("{\"message\":\"pong\"}");
      assertThat(server.log()).contains("curl -i localhost:" + server.port() + "/ping");
    }
    assertThat(folder.resolve("demo/pom.xml")).exists();
  }
}
