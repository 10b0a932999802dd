package io.github.kitexjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import io.github.kitexjava.rpc.echo.EchoClient;
import io.github.kitexjava.rpc.echo.EchoServer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The user's own logging back end decides what is logged and where it goes. */
class LogsTest {
  private static final String CONFIGURATION =
      """
      <configuration>
        <appender name="rpc" class="ch.qos.logback.core.FileAppender">
          <file>%s</file>
          <encoder><pattern>%%level %%msg%%n%%nopex</pattern></encoder>
        </appender>
        <logger name="io.github.kitexjava.rpc" level="%s" additivity="false">
          <appender-ref ref="rpc" />
        </logger>
      </configuration>
      """;

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  @TempDir private Path folder;

  private void configure(Path file, String level) throws Exception {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    String text = CONFIGURATION.formatted(file, level);
    configurator.doConfigure(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterEach
  void asBefore() {
    context.getLogger("io.github.kitexjava.rpc").detachAndStopAllAppenders();
    context.getLogger("io.github.kitexjava.rpc").setLevel(null);
    context.getLogger("io.github.kitexjava.rpc").setAdditive(true);
  }

  private static void failOnce() {
    RpcServer server = EchoServer.builder(new EchoHandler()).port(0).build().start();
    try (EchoClient client =
        EchoClient.builder("echo")
            .hostPort("127.0.0.1", server.port())
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      assertThatThrownBy(() -> client.ping("fail")).isInstanceOf(RpcException.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void levelAndDestinationAreTheBackEnds() throws Exception {
    Path all = folder.resolve("all.log");
    configure(all, "INFO");
    failOnce();
    assertThat(Files.readString(all))
        .startsWith("INFO KITEX: server listen at addr=[::]:")
        .contains("ERROR KITEX: processing request error, remoteService=, remoteAddr=127.0.0.1:")
        .contains("error=biz error: x")
        .contains("INFO KITEX: server stopped, addr=[::]:");
    Path errors = folder.resolve("errors.log");
    configure(errors, "ERROR");
    failOnce();
    assertThat(Files.readString(errors))
        .startsWith("ERROR KITEX: processing request error")
        .doesNotContain("INFO");
  }
}
