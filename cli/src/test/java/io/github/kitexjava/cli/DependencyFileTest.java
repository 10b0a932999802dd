package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyFileTest {
  @TempDir Path folder;

  @BeforeEach
  void writeIdl() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectories(folder.resolve("sha red"));
    Files.writeString(
        folder.resolve("sha red/base.thrift"), "namespace java base\nstruct Base {}\n");
    Files.writeString(
        folder.resolve("user.thrift"),
        """
        namespace java user
        include "sha red/base.thrift"
        struct User { 1: base.Base base }
        """);
    Files.writeString(folder.resolve("bad.thrift"), "struct S { 1: Nope a }\n");
  }

  @Test
  void everyWrittenFileDependsOnEveryFileThatWasRead() throws IOException {
    Run run = thriftjava("--depfile", at("deps/user.d"), "-o", at("out"), at("user.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(rule())
        .startsWith(at("out") + "/user/User.java")
        .endsWith(": \\\n  " + at("user.thrift") + " \\\n  " + at("sha\\ red/base.thrift") + "\n");
  }

  @Test
  void pathsAreAsTheUserGaveThem() throws IOException {
    Path here = Path.of("").toRealPath();
    String relative = here.relativize(folder.resolve("user.thrift")).toString();
    thriftjava("--depfile", at("deps/user.d"), "-o", at("out"), relative, at("user.thrift"));
    assertThat(rule()).contains("\n  " + relative.replace('\\', '/') + " \\\n");
  }

  @Test
  void aFileBelowTheWorkingDirectoryIsRelativeToIt() throws IOException {
    Path below = Files.createDirectories(Path.of("target/depfile-test"));
    Files.writeString(below.resolve("base.thrift"), "namespace java base\nstruct Base {}\n");
    Path main = below.resolve("main.thrift");
    Files.writeString(
        main, "namespace java m\ninclude \"base.thrift\"\nstruct M { 1: base.Base b }");
    thriftjava("--depfile", at("deps/user.d"), "-o", at("out"), main.toString());
    assertThat(rule())
        .endsWith(
            ": \\\n  target/depfile-test/main.thrift \\\n  target/depfile-test/base.thrift\n");
  }

  @Test
  void nothingIsWrittenUnlessTheRunEndsWell() {
    assertThat(thriftjava("--depfile", at("d"), "-o", at("out"), at("bad.thrift")).exitCode())
        .isEqualTo(1);
    assertThat(thriftjava("--depfile", at("d"), "--check", "-o", at("out"), at("user.thrift")))
        .isEqualTo(
            new Run(
                2, "", "thriftjava: `-depfile` does not go with `-check`, which writes nothing\n"));
    assertThat(folder.resolve("d")).doesNotExist();
  }

  @Test
  void whatMakeTakesForItselfIsEscaped() {
    assertThat(new DependencyFile(List.of("a b#c$d\\ e\\f:g"), List.of("C:/x", "a:b")).text())
        .isEqualTo("a\\ b\\#c$$d\\\\\\ e\\f\\:g: \\\n  C:/x \\\n  a\\:b\n");
    assertThatThrownBy(() -> new DependencyFile(List.of("a\nb"), List.of("x")).text())
        .isInstanceOf(Refused.class)
        .hasMessageContaining("`a?b`");
  }

  @Test
  void aRunThatMakesNothingHasNoRule() {
    assertThat(new DependencyFile(List.of(), List.of("x")).text()).isEmpty();
  }

  private String rule() throws IOException {
    return Files.readString(folder.resolve("deps/user.d"));
  }

  private Run thriftjava(String... arguments) {
    return Run.thriftjava(arguments);
  }

  private String at(String name) {
    return folder + "/" + name;
  }
}
