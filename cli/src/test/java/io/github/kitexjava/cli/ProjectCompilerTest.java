package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCompilerTest {
  @TempDir Path folder;
  private final StringWriter messages = new StringWriter();
  private Path project;

  @BeforeEach
  void writeAProject() {
    project = folder.resolve("demo");
    Run run = Run.hz("new", "-module", "demo", "-out_dir", project.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void classesAndResourcesGoWhereMavenWouldPutThem() throws IOException {
    Path classes = compile();
    assertThat(classes).isEqualTo(project.resolve("target/classes"));
    assertThat(classes.resolve("demo/Main.class")).exists();
    assertThat(classes.resolve("demo/router/GeneratedRouter.class")).exists();
    assertThat(classes.resolve("logback.xml")).exists();
    assertThat(messages.toString()).isEmpty();
  }

  @Test
  void anErrorIsTheCompilersMessageAndOneLine() throws IOException {
    Files.writeString(project.resolve("src/main/java/demo/Handlers.java"), "class Handlers {");
    assertThatThrownBy(this::compile)
        .isInstanceOf(Refused.class)
        .hasMessage("`" + project + "` does not compile");
    assertThat(messages.toString()).contains("Handlers.java");
  }

  @Test
  void theRehearsalFailsOnlyWhereItIsMeantTo() throws IOException {
    assertThat(Rehearsal.play(folder)).containsExactly(0, 0, 0, 0, 0, 0, 1, 0);
  }

  private Path compile() throws IOException {
    return new ProjectCompiler(project, Projects.classPath()).compile(new PrintWriter(messages));
  }
}
