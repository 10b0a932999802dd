package io.github.kitexjava.it;

import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.MULTILINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kitexjava.testdata.Ports;
import io.github.kitexjava.testdata.Processes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the README, run in its order in a folder that looks like the checkout. A server
 * goes on until the next one starts, as it would in a second terminal.
 */
@Tag("full")
class ReadmeTest {
  private static final Pattern SHELL = Pattern.compile("^```sh\n(.*?)^```", DOTALL | MULTILINE);
  private static final Pattern XML = Pattern.compile("^```xml\n(.*?)^```", DOTALL | MULTILINE);
  private static final String THE_TESTS_THEMSELVES = "mvn -T 2 install";
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir Path root;
  private final Map<String, String> environment = new HashMap<>(Tool.ENVIRONMENT);
  private final List<Process> servers = new ArrayList<>();
  private int httpPort;
  private int rpcPort;
  private String readme = "";

  @BeforeEach
  void lookLikeTheCheckout() throws IOException {
    readme = Files.readString(Tool.CHECKOUT.resolve("README.md"));
    for (String name : List.of("bin", "examples")) {
      Files.createSymbolicLink(root.resolve(name), Tool.CHECKOUT.resolve(name));
    }
    httpPort = Ports.free();
    rpcPort = Ports.free();
    environment.put("HERTZ_PORT", Integer.toString(httpPort));
    environment.put("KITEX_PORT", Integer.toString(rpcPort));
    String repository = System.getProperty("maven.repo.local", "");
    if (!repository.isEmpty()) {
      environment.put("MAVEN_OPTS", "-Dmaven.repo.local=" + repository);
    }
  }

  @AfterEach
  void stopServers() throws InterruptedException {
    for (Process server : servers) {
      Processes.end(server);
    }
    servers.clear();
  }

  @Test
  void everyCommandDoesWhatTheReadmeSays() throws Exception {
    List<String> blocks = blocks(SHELL);
    assertThat(blocks).hasSizeGreaterThan(6);
    for (String block : blocks) {
      Path folder = root;
      for (String line : block.lines().toList()) {
        if (line.startsWith("cd ")) {
          folder = folder.resolve(line.substring(3)).normalize();
        } else {
          run(folder, line);
        }
      }
    }
    assertThat(root.resolve("try/gen-java/com/acme/greeting/Greeting.java")).exists();
  }

  private void run(Path folder, String line) throws Exception {
    if (line.equals(THE_TESTS_THEMSELVES)) {
      assertThat(Files.readString(Tool.CHECKOUT.resolve(".ci/run"))).contains("-T 2 install");
    } else if (line.startsWith("curl ")) {
      awaitPort(httpPort); // that it answers is asserted by RunTest
    } else if (line.endsWith("--run") || line.endsWith("bootstrap.sh")) {
      stopServers();
      boolean rpc = folder.endsWith("echo");
      servers.add(start(folder, line));
      awaitPort(rpc ? rpcPort : httpPort);
    } else {
      Processes.Result result =
          Processes.run(folder, LIMIT, environment, List.of("sh", "-c", line));
      assertThat(result.exitCode()).as(line + "\n" + result.stdout() + result.stderr()).isZero();
    }
  }

  private Process start(Path folder, String line) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("server.log").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void awaitPort(int port) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new AssertionError("no server:\n" + Files.readString(root.resolve("server.log")));
  }

  @Test
  void thePluginGeneratesAndCompilesWithWhatTheReadmeSays() throws Exception {
    List<String> parts = blocks(XML);
    assertThat(parts).hasSize(2);
    String pom =
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>demo</groupId>
          <artifactId>demo</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>%s</dependencies>
          <build>
            <plugins>
              %s
              <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.16.0</version>
              </plugin>
              <plugin>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.5.0</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(parts.get(0), parts.get(1));
    Path project = Files.createDirectories(root.resolve("plugin"));
    Files.writeString(project.resolve("pom.xml"), pom);
    Path idl = Files.createDirectories(project.resolve("src/main/thrift"));
    Files.copy(
        Tool.CHECKOUT.resolve("examples/kitex-hello/hello.thrift"), idl.resolve("hello.thrift"));
    run(project, "mvn -B -q compile");
    assertThat(project.resolve("target/generated-sources/kitex/hello/api/HelloClient.java"))
        .exists();
    assertThat(project.resolve("target/classes/hello/api/HelloClient.class")).exists();
  }

  private List<String> blocks(Pattern pattern) {
    return pattern.matcher(readme).results().map(match -> match.group(1)).toList();
  }
}
