package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatFlagTest {
  /** A field that has the id 1 for thriftgo, and -1 for Apache's compiler. */
  private static final String IDL =
      """
      namespace java old
      struct Old { string name }
      service Keeper { Old Get(1: i32 id) (api.get = "/old") }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeIdl() throws IOException {
    Files.writeString(folder.resolve("old.thrift"), IDL);
  }

  @Test
  void withoutItThereIsAWarning() {
    Run run = Run.thriftjava("--check", idl());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("warning[TH0401]");
    assertThat(Run.thriftjava("--check", "--compat=default", idl())).isEqualTo(run);
  }

  @Test
  void whoFollowsOneCompilerIsNotWarned() throws IOException {
    assertThat(types("-compat", "thriftgo")).contains("fieldString(1,");
    assertThat(types("--compat=Apache")).contains("fieldString(-1,");
  }

  @Test
  void strictRefuses() {
    Run run = Run.thriftjava("--check", "--compat", "strict", idl());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("error[TH0401]");
  }

  @Test
  void anUnknownProfileIsAWrongCommandLine() {
    assertThat(Run.thriftjava("--compat=fbthrift", idl()))
        .isEqualTo(
            new Run(
                2,
                "",
                "thriftjava: `-compat` is `fbthrift`"
                    + " (expected: default, thriftgo, apache, strict)\n"));
  }

  @Test
  void anHttpProjectRemembersItUntilToldOtherwise() throws IOException {
    assertThat(hz("new", "-module", "demo", "-idl", idl(), "--compat=apache").err()).isEmpty();
    String code = read("hz_gen/old/Old.java");
    assertThat(read(".hz")).contains("compat: 'apache'");

    assertThat(hz("update").err()).isEmpty();
    assertThat(read("hz_gen/old/Old.java")).isEqualTo(code);

    assertThat(hz("update", "--compat=default").err()).contains("warning[TH0401]");
    assertThat(read(".hz")).doesNotContain("compat");
    assertThat(read("hz_gen/old/Old.java")).isNotEqualTo(code);
  }

  @Test
  void anRpcProjectRemembersItUntilToldOtherwise() throws IOException {
    assertThat(kitex("-module", "demo", "--compat", "apache").err()).isEmpty();
    String code = read("kitex_gen/old/Old.java");
    assertThat(read("kitex_info.yaml")).contains("compat: 'apache'");

    assertThat(kitex().err()).isEmpty();
    assertThat(read("kitex_gen/old/Old.java")).isEqualTo(code);

    assertThat(kitex("--compat", "strict").err()).contains("error[TH0401]");
    assertThat(kitex("--compat", "thriftgo").err()).isEmpty();
    assertThat(read("kitex_gen/old/Old.java")).isNotEqualTo(code);
  }

  @Test
  void aManifestWithAnUnknownProfileIsToldByName() throws IOException {
    kitex("-module", "demo", "--compat", "apache");
    Path manifest = folder.resolve("demo/kitex_info.yaml");
    Files.writeString(manifest, Files.readString(manifest).replace("apache", "nobody"));
    Run run = kitex();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("kitex_info.yaml` cannot be used", "`compat` is `nobody`");
  }

  private String types(String... flags) throws IOException {
    List<String> all = new ArrayList<>(List.of(flags));
    all.addAll(List.of("-o", folder.resolve("out").toString(), idl()));
    Run run = Run.thriftjava(all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return Files.readString(folder.resolve("out/old/Old.java"));
  }

  private Run hz(String command, String... flags) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("-out_dir", folder.resolve("demo").toString()));
    all.addAll(List.of(flags));
    return Run.hz(all.toArray(String[]::new));
  }

  private Run kitex(String... flags) {
    List<String> all = new ArrayList<>(List.of(flags));
    all.addAll(List.of("-service", "demo", "-out_dir", folder.resolve("demo").toString(), idl()));
    return Run.kitex(all.toArray(String[]::new));
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve("demo").resolve(path));
  }

  private String idl() {
    return folder.resolve("old.thrift").toString();
  }
}
