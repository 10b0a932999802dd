package io.github.kitexjava.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
  private static final String USER = "out/acme/user/User.java";
  private static final String ORDER = "out/acme/order/Order.java";

  @TempDir private Path folder;
  private Workspace project = Workspace.in(Path.of(""));

  @BeforeEach
  void twoFilesOfWhichOneIncludesAnother() throws IOException {
    Files.createDirectories(folder.resolve("idl"));
    project =
        Workspace.in(folder.toRealPath())
            .write(
                "idl/user.thrift",
                """
                namespace java acme.user
                include "base.thrift"
                struct User { 1: base.Id id }
                """)
            .write("idl/order.thrift", "namespace java acme.order\nstruct Order { 1: i32 id }\n")
            .write("shared/base.thrift", "namespace java acme.base\nstruct Id { 1: i64 value }\n");
  }

  @Test
  void theFirstRunWritesAndSaysSo() throws IOException {
    Outcome outcome = project.run();

    assertThat(outcome.result()).isEqualTo(Outcome.Result.WRITTEN);
    assertThat(outcome.summary()).isEqualTo("out: 3 files written (2 Thrift files)");
    assertThat(project.generated())
        .containsExactly("acme/base/Id.java", "acme/order/Order.java", "acme/user/User.java");
  }

  @Test
  void aSecondRunTouchesNothing() throws IOException {
    project.run();
    project.backdate(USER, ORDER);

    Outcome outcome = project.run();

    assertThat(outcome.result()).isEqualTo(Outcome.Result.UP_TO_DATE);
    assertThat(outcome.summary()).isEqualTo("out: up to date (2 Thrift files)");
    assertThat(project.isUntouched(USER)).isTrue();
  }

  @Test
  void aChangedFileRewritesOnlyWhatDiffers() throws IOException {
    project.run();
    project.backdate(USER, ORDER);
    project.write("idl/order.thrift", "namespace java acme.order\nstruct Order { 1: i64 id }\n");

    Outcome outcome = project.run();

    assertThat(outcome.summary()).isEqualTo("out: 1 file written, 2 unchanged (2 Thrift files)");
    assertThat(project.isUntouched(USER)).isTrue();
    assertThat(project.isUntouched(ORDER)).isFalse();
  }

  @Test
  void aChangedIncludeIsNoticed() throws IOException {
    project.run();
    project.write(
        "shared/base.thrift", "namespace java acme.base\nstruct Id { 1: string value }\n");

    assertThat(project.run().result()).isEqualTo(Outcome.Result.WRITTEN);
    assertThat(project.read("out/acme/base/Id.java")).contains("String value");
  }

  @Test
  void aFileThatComesBeforeAnIncludeIsNoticed() throws IOException {
    project.run();
    project.write("near/base.thrift", "namespace java acme.near\nstruct Id { 1: i64 value }\n");

    assertThat(project.run().result()).isEqualTo(Outcome.Result.WRITTEN);
    assertThat(project.generated())
        .contains("acme/near/Id.java")
        .doesNotContain("acme/base/Id.java");
  }

  @Test
  void anotherConfigurationIsNoticed() throws IOException {
    project.run();
    GenerationRequest usual = project.request();
    GenerationRequest prefixed =
        new GenerationRequest(
            usual.tool(),
            usual.baseDirectory(),
            usual.files(),
            usual.includeDirectories(),
            usual.compatibility(),
            usual.outputDirectory(),
            usual.services(),
            TypeOptions.DEFAULT.withPackagePrefix("my"),
            usual.failOnWarnings(),
            usual.policy());

    assertThat(project.run(prefixed).result()).isEqualTo(Outcome.Result.WRITTEN);
    assertThat(project.generated())
        .containsExactly(
            "my/acme/base/Id.java", "my/acme/order/Order.java", "my/acme/user/User.java");
  }

  @Test
  void anotherCompatibilityIsNoticedAndChangesWhatIsMade() throws IOException {
    project.write("idl/old.thrift", "namespace java acme.old\nstruct Old { string name }\n");
    GenerationRequest usual = project.request();
    assertThat(project.run(usual).diagnostics()).extracting(d -> d.code().id()).contains("TH0401");
    String upwards = project.read("out/acme/old/Old.java");
    GenerationRequest apache =
        new GenerationRequest(
            usual.tool(),
            usual.baseDirectory(),
            usual.files(),
            usual.includeDirectories(),
            Compatibility.APACHE,
            usual.outputDirectory(),
            usual.services(),
            usual.types(),
            usual.failOnWarnings(),
            usual.policy());

    assertThat(project.run(apache).diagnostics()).isEmpty();
    assertThat(project.read("out/acme/old/Old.java")).isNotEqualTo(upwards);
  }

  @Test
  void anotherVersionOfThePluginIsNoticed() throws IOException {
    project.run();
    GenerationRequest usual = project.request();

    Outcome outcome =
        project.run(
            new GenerationRequest(
                "plugin 2",
                usual.baseDirectory(),
                usual.files(),
                usual.includeDirectories(),
                usual.compatibility(),
                usual.outputDirectory(),
                usual.services(),
                usual.types(),
                usual.failOnWarnings(),
                usual.policy()));

    assertThat(outcome.summary()).isEqualTo("out: 0 files written, 3 unchanged (2 Thrift files)");
  }

  @Test
  void aGeneratedFileThatWasChangedOrDeletedIsPutRight() throws IOException {
    project.run();
    String order = project.read(ORDER);
    project.write(ORDER, "changed").delete(USER);

    assertThat(project.run().summary())
        .isEqualTo("out: 2 files written, 1 unchanged (2 Thrift files)");
    assertThat(project.read(ORDER)).isEqualTo(order);
  }

  @Test
  void aFileOfTheUsersWhereOneIsGeneratedIsKeptAndTold() throws IOException {
    project.write(ORDER, "mine\n");
    Outcome outcome = project.run();
    assertThat(outcome.notes()).anyMatch(m -> m.contains("your version is now in"));
    assertThat(project.read(ORDER + ".orig")).isEqualTo("mine\n");
    assertThat(project.read(ORDER)).contains("class Order");
  }

  @Test
  void aWrongFileChangesNothingAndEverythingIsReported() throws IOException {
    project.run();
    List<String> before = project.generated();
    project.write("idl/order.thrift", "struct Order { 1: Nothing a, 2: Nobody b }\n");
    project.write("idl/z.thrift", "namespace java acme.z\nstruct Z { 1: Never c }\n");

    Outcome outcome = project.run();

    assertThat(outcome.result()).isEqualTo(Outcome.Result.FAILED);
    assertThat(outcome.summary()).isEqualTo("3 errors, nothing was written");
    assertThat(outcome.diagnostics().stream().map(DiagnosticText::line))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("idl/order.thrift:1:19: ").contains("`Nothing`"),
            line -> assertThat(line).startsWith("idl/order.thrift:1:33: ").contains("`Nobody`"),
            line -> assertThat(line).startsWith("idl/z.thrift:2:15: ").contains("`Never`"));
    assertThat(project.generated()).isEqualTo(before);
  }

  @Test
  void aWarningFailsTheRunOnlyIfThatIsAskedFor() throws IOException {
    project.write("idl/empty.thrift", "");
    GenerationRequest usual = project.request();
    GenerationRequest strict =
        new GenerationRequest(
            usual.tool(),
            usual.baseDirectory(),
            usual.files(),
            usual.includeDirectories(),
            usual.compatibility(),
            usual.outputDirectory(),
            usual.services(),
            usual.types(),
            true,
            usual.policy());

    assertThat(project.run(usual).result()).isEqualTo(Outcome.Result.WRITTEN);
    Outcome outcome = project.run(strict);
    assertThat(outcome.result()).isEqualTo(Outcome.Result.FAILED);
    assertThat(outcome.summary()).isEqualTo("1 warning, nothing was written");
  }

  @Test
  void aCommentInTheFileSilencesAGeneratorToo() throws IOException {
    String idl = "namespace java acme.odd\nstruct Odd { 1: i32 class }";
    project.write("idl/odd.thrift", idl + "\n");
    assertThat(project.run(project.request()).diagnostics()).hasSize(1);
    project.write("idl/odd.thrift", idl + " // thrift:allow(TH0701)\n");
    assertThat(project.run(project.request()).diagnostics()).isEmpty();
  }

  @Test
  void aFolderInTheWayIsTold() throws IOException {
    project.write(ORDER + "/file", "");

    Outcome outcome = project.run();

    assertThat(outcome.result()).isEqualTo(Outcome.Result.FAILED);
    assertThat(outcome.notes()).hasSize(1).first().asString().contains("Order.java");
  }

  @Test
  void servicesBecomeCodeIfAskedFor() throws IOException {
    project.write("idl/echo.thrift", "namespace java acme.echo\nservice Echo { void ping() }\n");
    GenerationRequest usual = project.request();

    project.run(usual);
    assertThat(project.generated()).noneMatch(f -> f.contains("Echo"));
    project.run(
        new GenerationRequest(
            usual.tool(),
            usual.baseDirectory(),
            usual.files(),
            usual.includeDirectories(),
            usual.compatibility(),
            usual.outputDirectory(),
            true,
            usual.types(),
            usual.failOnWarnings(),
            usual.policy()));
    assertThat(project.generated()).contains("acme/echo/Echo.java", "acme/echo/EchoClient.java");
  }

  @Test
  void aCodeThatTheBuildAllowsIsNotToldAndOneThatItDeniesFails() throws Exception {
    project.write("idl/two.thrift", "namespace java acme.two\nenum E { A = 1, B = 1 }\n");

    Outcome allowed = project.run(withPolicy(List.of("TH0412"), List.of()));
    assertThat(allowed.result()).isEqualTo(Outcome.Result.WRITTEN);
    assertThat(allowed.diagnostics()).isEmpty();

    Outcome denied = project.run(withPolicy(List.of(), List.of("TH0412")));
    assertThat(denied.result()).isEqualTo(Outcome.Result.FAILED);
    assertThat(denied.summary()).isEqualTo("1 error, nothing was written");
  }

  @Test
  void whatIsNoCodeOrIsInBothListsIsRefused() {
    assertThatThrownBy(() -> WarningCodes.policy(List.of("TH9"), List.of()))
        .hasMessage("`allow` has `TH9` (expected: a code, such as `TH0412`)");
    assertThatThrownBy(() -> WarningCodes.policy(List.of("TH0412"), List.of("TH0412")))
        .hasMessage("`TH0412` is in both `allow` and `deny` (expected: one of them)");
  }

  private GenerationRequest withPolicy(List<String> allow, List<String> deny) throws Exception {
    GenerationRequest usual = project.request();
    return new GenerationRequest(
        usual.tool(),
        usual.baseDirectory(),
        usual.files(),
        usual.includeDirectories(),
        usual.compatibility(),
        usual.outputDirectory(),
        usual.services(),
        usual.types(),
        usual.failOnWarnings(),
        WarningCodes.policy(allow, deny));
  }
}
