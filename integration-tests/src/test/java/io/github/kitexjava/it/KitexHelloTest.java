package io.github.kitexjava.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Ports;
import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hello example: still as our command makes it, and its README's steps work. */
class KitexHelloTest {
  private static final Path EXAMPLE = Tool.CHECKOUT.resolve("examples/kitex-hello");
  private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
  private static final Set<String> CHANGED =
      Set.of("Client.java", "Dockerfile", "HelloHandler.java");
  private static final Pattern BLOCK = Pattern.compile(" *```(\\w*)\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = EXAMPLE.relativize(file);
        if (relative.startsWith("target") || relative.startsWith("output")) {
          continue;
        }
        Path copy = folder.resolve(relative);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void itIsWhatTheCommandMakesSaveForWhatTheReadmeNames() throws Exception {
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    Files.copy(folder.resolve("hello.thrift"), fresh.resolve("hello.thrift"));
    Processes.Result result =
        Tool.kitex(fresh, "-module", "hello", "-service", "hello", "hello.thrift");
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    try (Stream<Path> files = Files.walk(fresh)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!CHANGED.contains(file.getFileName().toString())) {
          assertThat(folder.resolve(fresh.relativize(file)))
              .as("run `../../bin/kitex -service hello hello.thrift` in examples/kitex-hello")
              .hasSameTextualContentAs(file);
        }
      }
    }
  }

  @Test
  void theStepsOfTheReadmeWork() throws Exception {
    addTheMethodAdd();
    build();
    assertTheImageFindsItsFiles();

    int port = Ports.free();
    Map<String, String> environment = Map.of("KITEX_PORT", Integer.toString(port));
    try (RunningProgram server = start("hello-server", environment)) {
      server.await("[INFO] KITEX: server listen at addr=[::]:" + port);
      try (RunningProgram client = start("hello-client", environment)) {
        client.await("[INFO] Response{message=\"my request\"}").await("AddResponse{sum=1024}");
      }
      server.stop();
      server.await("KITEX: server stopped");
    }
  }

  /** As the README says it: its IDL, its command, its two lines of Java. */
  private void addTheMethodAdd() throws Exception {
    Path idl = folder.resolve("hello.thrift");
    String before = Files.readString(idl);
    Files.writeString(idl, before.substring(0, before.indexOf("service")) + block("thrift", 0));
    assertThat(block("sh", 4)).isEqualTo("../../bin/kitex -service hello hello.thrift\n");
    Processes.Result result = Tool.kitex(folder, "-service", "hello", "hello.thrift");
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(result.stdout()).contains(", 1 merged, ");

    Path handler = folder.resolve("src/main/java/hello/handler/HelloHandler.java");
    assertThat(handler).content().contains(block("java", 0).strip());
    replace(
        handler,
        "// TODO: your code here\n    return AddResponse.builder().build();",
        block("java", 1).strip());
    Path client = folder.resolve("src/main/java/hello/Client.java");
    replace(client, "        Thread.sleep", block("java", 2) + "        Thread.sleep");
    replace(client, "import hello.api.HelloClient;", "import hello.api.*;");
  }

  private void build() throws Exception {
    String repository = System.getProperty("maven.repo.local", "");
    List<String> command =
        repository.isEmpty()
            ? List.of("./build.sh")
            : List.of("./build.sh", "-Dmaven.repo.local=" + repository);
    Processes.Result result = Processes.run(folder, BUILD_LIMIT, Map.of(), command);
    assertThat(result.exitCode()).as(result.stdout() + result.stderr()).isZero();
  }

  /** No container engine is needed to see that what is copied exists and that what is run runs. */
  private void assertTheImageFindsItsFiles() throws IOException {
    Path image = Files.createDirectory(folder.resolve("image"));
    List<String> dockerfile = Files.readAllLines(folder.resolve("Dockerfile"));
    for (String line : dockerfile) {
      if (line.startsWith("COPY ")) {
        copyIntoImage(image, Arrays.asList(line.substring("COPY ".length()).split(" ")));
      }
    }
    assertThat(dockerfile).contains("WORKDIR /app", "CMD [\"./hello-server\"]");
    assertThat(folder.resolve(".dockerignore")).content().isEqualTo("*\n!output\n");
  }

  private void copyIntoImage(Path image, List<String> names) throws IOException {
    Path target = image.resolve(names.get(names.size() - 1)).normalize();
    for (String name : names.subList(0, names.size() - 1)) {
      Path source = folder.resolve(name);
      assertThat(source).exists();
      Path place = target.equals(image) ? image.resolve(source.getFileName()) : target;
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.toList()) {
          Files.copy(file, place.resolve(source.relativize(file).toString()));
        }
      }
    }
  }

  /** From where the image has it. */
  private RunningProgram start(String script, Map<String, String> environment) throws IOException {
    return RunningProgram.start(folder.resolve("image"), environment, List.of("./" + script));
  }

  private String block(String language, int index) throws IOException {
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(folder.resolve("README.md")))
            .results()
            .filter(block -> block.group(1).equals(language))
            .map((MatchResult block) -> block.group(2))
            .toList();
    assertThat(blocks).as(language).hasSizeGreaterThan(index);
    return blocks.get(index);
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
