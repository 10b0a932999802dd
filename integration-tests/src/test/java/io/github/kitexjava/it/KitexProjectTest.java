package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Ports;
import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.thrift.TApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an IDL file to a client and a server that talk, as a newcomer does it. */
class KitexProjectTest {
  private static final String ECHO =
      """
      namespace java com.acme.echo

      struct Request { 1: string message }
      struct Response { 1: string message }

      service Echo {
        Response echo(1: Request req)
      }
      """;

  @TempDir Path folder;

  @Test
  void clientAndServerTalkAfterOneLineOfTheUsers() throws Exception {
    Files.writeString(folder.resolve("echo.thrift"), ECHO);
    Processes.Result result =
        Tool.kitex(folder, "-module", "demo", "-service", "echo", "echo.thrift");
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(result.stderr()).isEmpty();
    edit(
        "src/main/java/demo/handler/EchoHandler.java",
        "// TODO: your code here\n    return Response.builder().build();",
        "return Response.builder().message(req.message() + \"!\").build();");
    edit(
        "src/main/java/demo/Client.java",
        "Request.builder().build()",
        "Request.builder().message(\"hi\").build()");

    new GeneratedProject(folder).build(Map.of());

    int port = Ports.free();
    Map<String, String> environment = Map.of("KITEX_PORT", Integer.toString(port));
    try (RunningProgram server =
        RunningProgram.start(folder, environment, List.of("java", "-jar", "target/demo.jar"))) {
      server.await("KITEX: server listen at addr=[::]:" + port);
      try (RunningProgram client =
          RunningProgram.start(
              folder,
              environment,
              List.of("java", "-cp", "target/demo.jar:target/lib/*", "demo.Client"))) {
        client.await("Response{message=\"hi!\"}");
      }
      assertTalksToApachesLibrary(port);
      server.stop();
      server.await("KITEX: server stopped");
    }
  }

  private static void assertTalksToApachesLibrary(int port) throws Exception {
    try (LibthriftEcho framed = LibthriftEcho.framed(port);
        LibthriftEcho buffered = LibthriftEcho.buffered(port)) {
      for (LibthriftEcho client : List.of(framed, buffered)) {
        assertThat(client.echo("grüß dich")).isEqualTo("grüß dich!");
        TApplicationException answer = client.unknown("nope");
        assertThat(answer.getType()).isEqualTo(TApplicationException.UNKNOWN_METHOD);
        assertThat(answer).hasMessageContaining("nope");
        assertThat(client.echo("still here")).isEqualTo("still here!");
      }
    }
  }

  @Test
  void aWrongIdlLeavesAnEmptyFolderEmpty() throws Exception {
    Path idl = Files.writeString(folder.resolve("bad.thrift"), ECHO + "struct A { 1: Nope a }\n");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Processes.Result result =
        Tool.kitex(empty, "-module", "demo", "-service", "echo", idl.toString());
    assertThat(result.exitCode()).as(result.stderr()).isEqualTo(1);
    assertThat(result.stdout()).isEmpty();
    assertThat(result.stderr()).contains("bad.thrift:9:15").doesNotContain("Exception");
    try (Stream<Path> files = Files.list(empty)) {
      assertThat(files).isEmpty();
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }
}
