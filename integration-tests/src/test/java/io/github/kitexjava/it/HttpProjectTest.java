package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Processes;
import io.github.kitexjava.testdata.Samples;
import io.github.kitexjava.testdata.SecondJdk;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an IDL file to a server that answers, as a newcomer does it. */
class HttpProjectTest {
  @TempDir Path folder;

  @Test
  void theGuidesIdlBecomesAServerThatAnswersPing() throws Exception {
    Processes.Result result = hzNew("hello.thrift");
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(result.stderr()).contains("`Hello`", "api.post = ");

    GeneratedProject project = new GeneratedProject(folder.resolve("demo"));
    project.build(Map.of());
    try (GeneratedProject.Server server = project.start()) {
      assertPing(server);
      assertThat(server.log())
          .containsPattern(
              "HERTZ: Method=GET    absolutePath=/ping +--> handlerName=demo\\.\\S+ \\(num=2 handlers\\)")
          .containsPattern("HERTZ: HTTP server listening on address=\\S+:" + server.port());
    }
  }

  @Test
  void annotatedRoutesBindPathQueryAndBody() throws Exception {
    Processes.Result result = hzNew("greeting.thrift");
    assertThat(result.exitCode()).as(result.stderr()).isZero();

    GeneratedProject project = new GeneratedProject(folder.resolve("demo"));
    GreetingHandler.write(project.folder());
    project.build(Map.of());
    try (GeneratedProject.Server server = project.start()) {
      assertPing(server);
      GreetingHandler.assertAnswers(server);
    }
  }

  @Test
  @Tag("full")
  void aGeneratedProjectBuildsOnTheSecondJdkToo() throws Exception {
    SecondJdk jdk = SecondJdk.orSkip();
    Processes.Result result = hzNew("greeting.thrift");
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    new GeneratedProject(folder.resolve("demo")).build(Map.of("JAVA_HOME", jdk.home().toString()));
  }

  private static void assertPing(GeneratedProject.Server server) throws Exception {
    HttpResponse<String> pong = server.get("/ping");
    assertThat(pong.statusCode()).isEqualTo(200);
    assertThat(pong.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    assertThat(pong.body()).isEqualTo("{\"message\":\"pong\"}");
  }

  private Processes.Result hzNew(String sample) throws Exception {
    Samples.copy(folder, sample);
    return Tool.hz(folder, "new", "-idl", sample, "-module", "demo", "-out_dir", "demo");
  }
}
