package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThriftJavaTest {
  @TempDir Path folder;

  @BeforeEach
  void writeIdl() throws IOException {
    Files.createDirectories(folder.resolve("shared"));
    Files.writeString(
        folder.resolve("shared/base.thrift"), "namespace java base\nstruct Base { 1: i32 id }\n");
    Files.writeString(
        folder.resolve("user.thrift"),
        """
        namespace java user
        include "base.thrift"
        struct User { 1: base.Base base, 2: string name }
        """);
    Files.writeString(folder.resolve("item.thrift"), "namespace java item\nstruct Item {}\n");
    Files.writeString(folder.resolve("bad.thrift"), "struct User { 1: Nope a }\n");
  }

  @Test
  void typesOfTheNamedFilesAreWritten() throws IOException {
    Run run = thriftjava("-o", at("out"), "-I", at("shared"), at("user.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).matches("\\S+out: \\d+ files? written\n");
    assertThat(run.err()).isEmpty();
    assertThat(written()).contains("user/User.java").doesNotContain("base/Base.java");
  }

  @Test
  void typesOfIncludedFilesAreWrittenWhenAsked() throws IOException {
    assertThat(thriftjava("-r", "-o", at("out"), "-i", at("shared"), at("user.thrift")).exitCode())
        .isZero();
    assertThat(written()).contains("user/User.java", "base/Base.java");
  }

  @Test
  void flagsMayComeAfterTheFiles() throws IOException {
    Run run =
        thriftjava(
            at("user.thrift"), at("item.thrift"), "--out=" + at("out"), "--include", shared());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(written()).contains("user/User.java", "item/Item.java");
  }

  @Test
  void filesAsWrittenAreDumpedAndNothingIsWritten() throws IOException {
    Run run = thriftjava("--dump=ast", "-o", at("out"), "-I", at("shared"), at("user.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("{\n  \"dump\": \"ast\",\n  \"version\": 1,\n  \"files\": [")
        .endsWith("}\n")
        .contains("\"raw\": \"\\\"base.thrift\\\"\"");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void theResolvedProgramIsDumped() {
    Run run = thriftjava("-dump", "program", "-I", at("shared"), at("user.thrift"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"dump\": \"program\"", "\"shared/base.thrift\"");
  }

  @Test
  void ofWrongFilesThereIsStillWhatIsWritten() {
    Run ast = thriftjava("--dump=ast", at("bad.thrift"));
    assertThat(ast.exitCode()).isEqualTo(1);
    assertThat(ast.out()).contains("\"Nope\"");
    assertThat(ast.err()).contains("TH0301");
    Run program = thriftjava("--dump=program", at("bad.thrift"));
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.out()).isEmpty();
    assertThat(program.err()).contains("TH0301");
  }

  @Test
  void theSecondRunWritesNothing() {
    thriftjava("-o", at("out"), at("item.thrift"));
    assertThat(thriftjava("-o", at("out"), at("item.thrift")).out())
        .contains(": 0 files written, ")
        .contains(" unchanged");
  }

  @Test
  void thePackagePrefixComesBeforeThePackage() throws IOException {
    Run run = thriftjava("-g", "java:package_prefix=com.acme", "-o", at("out"), at("item.thrift"));
    assertThat(run.exitCode()).isZero();
    assertThat(written()).contains("com/acme/item/Item.java");
  }

  @Test
  void checkWritesNothing() {
    assertThat(thriftjava("--check", "-o", at("out"), at("item.thrift")))
        .isEqualTo(new Run(0, "1 file is fine\n", ""));
    assertThat(thriftjava("--check", "-o", at("out"), at("bad.thrift")).exitCode()).isEqualTo(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void quietSaysNothing() {
    assertThat(thriftjava("-q", "-o", at("out"), at("item.thrift"))).isEqualTo(new Run(0, "", ""));
    assertThat(thriftjava("-q", "-o", at("out"), at("bad.thrift")).err()).contains("`Nope`");
  }

  @Test
  void aWrongFileMeansThatNoFileIsWritten() {
    Run run = thriftjava("-o", at("out"), at("item.thrift"), at("bad.thrift"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error", "bad.thrift:1:18", "`Nope`").doesNotContain("\u001b");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void problemsCanBeToldToTools() {
    Run json = thriftjava("--error-format=json", at("bad.thrift"));
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(json.err()).contains("\"", "bad.thrift", "Nope").containsAnyOf("[", "{");
    Run github = thriftjava("--error-format", "github", at("bad.thrift"));
    assertThat(github.err()).startsWith("::error ").contains("line=1");
  }

  private Run thriftjava(String... arguments) {
    return Run.thriftjava(arguments);
  }

  private String shared() {
    return at("shared");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> written() throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> paths = Files.walk(out)) {
      return paths.filter(Files::isRegularFile).map(p -> out.relativize(p).toString()).toList();
    }
  }
}
