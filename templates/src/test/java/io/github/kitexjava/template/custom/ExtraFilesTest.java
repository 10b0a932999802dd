package io.github.kitexjava.template.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.output.Addition;
import io.github.kitexjava.output.FilePolicy;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.TemplateCatalog;
import io.github.kitexjava.template.Versions;
import io.github.kitexjava.template.custom.TemplateFolder.NamedFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraFilesTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aFileIsMadeOnceForEachServiceOrForEachMethod() {
    List<ProjectFile> files =
        make(
            """
            - path: all.md
              body: "{{#services}}{{serviceName}}:{{#methods}} {{methodName}}{{/methods}};{{/services}}"
            - path: "{{serviceName}}.md"
              loop_service: true
              body: "{{serverName}} {{serviceName}}"
            - path: "{{serviceName}}/{{methodName}}.md"
              loop_method: true
              body: "{{returnType}}"
            """);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(files)
        .extracting(ProjectFile::path, ProjectFile::content)
        .containsExactly(
            tuple("all.md", "Echo: echo ping;Clock: now;"),
            tuple("Echo.md", "demo Echo"),
            tuple("Clock.md", "demo Clock"),
            tuple("Echo/echo.md", "String"),
            tuple("Echo/ping.md", "String"),
            tuple("Clock/now.md", "String"));
  }

  @Test
  void theUpdateBehaviorIsThePolicy() {
    List<ProjectFile> files =
        make(
            """
            - path: a.md
              body: a
            - path: b.md
              body: b
              update_behavior: {type: skip}
            - path: gen/c.md
              body: c
              update_behavior: {type: cover}
            - path: D.java
              body: "class D {}"
              update_behavior:
                type: append
                key: "{{methodName}}"
                append_tpl: "Set<?> {{methodName}}() { return null; }"
                import_tpl: "import java.util.Set;"
            """);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(files)
        .extracting(ProjectFile::policy)
        .containsExactly(FilePolicy.ONCE, FilePolicy.ONCE, FilePolicy.COVERED, FilePolicy.APPENDED);
    assertThat(files.get(3).additions())
        .hasSize(3)
        .first()
        .isEqualTo(
            new Addition("echo", "Set<?> echo() { return null; }", List.of("java.util.Set")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../x.md|path: `../x.md` (expected: relative, without `.`, `..` or empty names)",
        "/etc/x|path: `/etc/x` (expected: relative, without `.`, `..` or empty names)",
        "a/../../x|path: `a/../../x` (expected: relative, without `.`, `..` or empty names)",
        "C:/x|path: `C:/x` (expected: no backslash, colon or control character)",
        ".git/hooks/x|path: `.git/hooks/x` is version control's own",
        "sub/.GIT/x|path: `sub/.GIT/x` is version control's own",
        "pom.xml|path: `pom.xml` is a file that the command makes itself",
        "POM.xml|path: `POM.xml` is a file that the command makes itself",
        "pom.xml/x|path: `pom.xml/x` would be a file and a folder",
        "src|path: `src` would be a file and a folder",
        "gen/x.md|path: `gen/x.md` is in the folder of generated code",
        "{{#services}}{{/services}}|path: `` (expected: relative, without `.`, `..` or empty names)",
      })
  void aPathThatCannotBeIsToldAtItsPlace(String path, String message) {
    assertThat(make("path: \"" + path + "\"\nbody: x\n")).isEmpty();
    assertThat(Found.lines(diagnostics.sorted()))
        .singleElement()
        .asString()
        .startsWith("x.yaml:1:7 error TH1005: " + message);
  }

  @Test
  void oneFileOfALoopNeedsAPathOfItsOwn() {
    assertThat(make("path: all.md\nloop_method: true\nbody: x\n")).hasSize(1);
    assertThat(Found.lines(diagnostics.sorted()))
        .containsExactly(
            "x.yaml:1:7 error TH1005: path: `all.md` is that of another file too (in a loop it needs"
                + " a key that differs, such as {{serviceName}} or {{methodName}})");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.txt|x|m|other {{methodName}}s|what is added for `echo` does not have the word `m`",
        "A.java|class A {}|{{methodName}}|void m() {}|what is added for `echo` declares no method or"
            + " type `echo`",
        "A.java|class A {}|{{methodName}}|void {{methodName}}() {|what is added for `echo` is no"
            + " member of a class: its brackets do not balance",
        "A.java|class A {}|{{methodName}}|void {{methodName}}() {} }|what is added for `echo` is no"
            + " member of a class: its brackets do not balance",
        "A.java|// nothing|{{methodName}}|void {{methodName}}() {}|`A.java` has no class, or its"
            + " brackets do not balance, so nothing can be added to it",
      })
  void whatCouldNotBeAddedOnceIsTold(
      String path, String body, String key, String text, String message) {
    String yaml =
        """
        path: "%s"
        body: "%s"
        update_behavior: {type: append, key: "%s", append_tpl: "%s"}
        """;
    assertThat(make(yaml.formatted(path, body, key, text))).isEmpty();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(d -> assertThat(d.code().id()).isEqualTo("TH1006"))
        .satisfies(d -> assertThat(d.message()).isEqualTo(message));
  }

  @Test
  void anImportIsTheNameOfAClass() {
    make(
        """
        path: A.java
        body: "class A {}"
        update_behavior:
          type: append
          key: "{{methodName}}"
          append_tpl: "void {{methodName}}() {}"
          import_tpl:
            - java.util.List
            - static java.util.List.of
        """);
    assertThat(Found.lines(diagnostics.sorted()))
        .singleElement()
        .asString()
        .startsWith(
            "x.yaml:9:7 error TH1006: `static java.util.List.of` is not the full name of a class");
  }

  private List<ProjectFile> make(String yaml) {
    NamedFile file = new NamedFile("x.yaml", new SourceFile("x.yaml", yaml));
    CustomTemplates templates =
        CustomTemplates.of(
            new TemplateFolder(List.of(file), List.of()), new TemplateCatalog("hz", List.of()));
    assertThat(Found.lines(templates.problems())).isEmpty();
    List<ProjectFile> ours =
        List.of(
            ProjectFile.once("pom.xml", ""), ProjectFile.once("src/main/java/demo/Main.java", ""));
    return templates.extraFiles(ExtraFilesTest::project, ours, diagnostics);
  }

  private static ProjectView project() {
    return new ProjectView(
        "com.acme",
        "demo",
        "com.acme.demo",
        "demo",
        "gen",
        Versions.load(),
        List.of(service("Echo", "echo", "ping"), service("Clock", "now")));
  }

  private static ServiceView service(String name, String... methods) {
    return new ServiceView(
        name,
        name,
        name,
        "x." + name,
        name + "Handler",
        "x." + name + "Handler",
        List.of(),
        List.of(),
        List.of(),
        Stream.of(methods).map(ExtraFilesTest::method).toList());
  }

  private static MethodView method(String name) {
    return new MethodView(
        name, name, "String", "", List.of(), true, "\"\"", false, false, List.of(), List.of(),
        List.of(), List.of(), List.of());
  }
}
