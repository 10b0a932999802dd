package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project {@code demo} beside its Thrift files, in a folder where no command is started. */
final class UsersProject {
  private final Path parent;

  UsersProject(Path parent) {
    this.parent = parent;
  }

  Path folder() {
    return parent.resolve("demo");
  }

  /** Runs {@code kitex} on {@code echo.thrift} with these services. */
  Run kitex(String services) throws IOException {
    return kitex("", services);
  }

  Run kitex(String includes, String services) throws IOException {
    return kitexWith("echo.thrift", includes + "namespace java com.acme\n" + services);
  }

  /** Runs {@code kitex} on a file. */
  Run kitexWith(String name, String text) throws IOException {
    return Run.kitex(
        "-module", "demo", "-service", "echo", "-out_dir", folder().toString(), idl(name, text));
  }

  /** Runs {@code hz new} or {@code hz update} on {@code echo.thrift} with these services. */
  Run hz(String command, String services) throws IOException {
    return hzWith(command, "echo.thrift", "namespace java com.acme\n" + services);
  }

  /** Runs {@code hz} on a file. */
  Run hzWith(String command, String name, String text) throws IOException {
    return Run.hz(
        command, "-module", "demo", "-out_dir", folder().toString(), "-idl", idl(name, text));
  }

  /** Writes a Thrift file. */
  String idl(String name, String text) throws IOException {
    return Files.writeString(parent.resolve(name), text).toString();
  }

  String read(String path) throws IOException {
    return Files.readString(folder().resolve(path));
  }

  void write(String path, String text) throws IOException {
    Path file = folder().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void assertCompiles() throws IOException {
    Path copy = Files.createTempDirectory(parent, "compiled");
    Projects.compile(folder(), copy);
  }

  static void assertDone(Run run) {
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
