package io.github.kitexjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates that a user owns, with both commands that have any. */
class TemplatesTest {
  private static final String IDL =
      """
      namespace java com.acme.echo
      struct Request { 1: string message }
      /** Says it again. */
      service Echo {
        /** Once. */
        list<Request> echo(1: Request req) (api.post = "/echo")
      }
      service Clock {
        i64 now(1: Request req) (api.get = "/now")
      }
      """;
  private static final String GROWN =
      IDL.replace(
          "(api.post = \"/echo\")\n",
          "(api.post = \"/echo\")\n  map<string, Request> find(1: Request req) (api.get = \"/find\")\n");

  private static final String AUDIT =
      """
      path: src/main/java/{{basePath}}/audit/{{serviceName}}Audit.java
      loop_service: true
      body: |
        package {{basePackage}}.audit;

        /** Yours. */
        public final class {{serviceName}}Audit {
          private {{serviceName}}Audit() {}
        }
      update_behavior:
        type: append
        key: "{{methodName}}"
        append_tpl: |
          public static {{returnType}} {{methodName}}({{parameters}}) {
            return {{result}};
          }
        import_tpl:
          - "{{#methodImports}}{{.}}\\n{{/methodImports}}"
      """;

  private static final String FILES =
      """
      - path: docs/once.md
        body: |
          {{#services}}{{#methods}}{{methodName}} {{/methods}}{{/services}}
        update_behavior: {type: skip}
      - path: docs/always.md
        body: |
          {{#services}}{{#methods}}{{methodName}} {{/methods}}{{/services}}
        update_behavior: {type: cover}
      - path: docs/calls.md
        body: |
          Calls:
        update_behavior:
          type: append
          key: "{{serviceName}}.{{methodIdlName}}"
          append_tpl: "- {{serviceName}}.{{methodIdlName}}{{#methodDoc}} ({{.}}){{/methodDoc}}"
      - path: "docs/{{serviceName}}/{{methodName}}.md"
        loop_method: true
        body: "{{methodName}} of {{serviceName}} of {{serverName}}"
      """;

  enum Command {
    KITEX,
    HZ
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theDefaultsOverrideThemselvesToTheSameBytes(Command command) throws IOException {
    idl(IDL);
    Run printed = run(command, "-print-templates", templates().toString());
    assertThat(printed.exitCode()).as(printed.err()).isZero();
    assertThat(printed.out()).contains(" files written\n");
    Map<String, String> files = Projects.files(templates());
    assertThat(files).hasSizeGreaterThan(10).containsKey("Handler.java.mustache");
    assertThat(files.get("pom.xml.mustache"))
        .startsWith(
            """
            {{! pom.xml.mustache makes pom.xml }}
            {{! Its keys: }}
            {{!   groupId (text): Maven's, such as com.acme }}
            """)
        .contains("{{!     junit (text): of org.junit.jupiter:junit-jupiter }}\n");

    assertThat(make(command).exitCode()).isZero();
    Map<String, String> usual = Projects.files(demo());
    Projects.delete(demo());
    Run own = make(command, "-templates", templates().toString());
    assertThat(own.exitCode()).as(own.err()).isZero();
    assertThat(own.err()).isEmpty();
    Map<String, String> same = Projects.files(demo());
    String manifest = command == Command.KITEX ? "kitex_info.yaml" : ".hz";
    same.computeIfPresent(
        manifest, (name, text) -> text.replaceFirst(" *templates: '\\.\\./templates'\n", ""));
    assertThat(same).isEqualTo(usual);
  }

  @Test
  void withoutAFolderTheDefaultsArePrinted() {
    Run run = Run.kitex("--print-templates");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("==> Handlers.java.mustache <==\n{{! Handlers.java.mustache makes src/main/java/")
        .contains("==> Dockerfile.mustache <==\n");
    assertThat(Run.hz("new", "-print-templates").out()).contains("==> Router.java.mustache <==\n");
    assertThat(Run.hz("update", "-print-templates").out()).contains("==> Router.java.mustache <==");
  }

  @Test
  void changedDefaultsAreNotWrittenOver() throws IOException {
    template("pom.xml.mustache", "mine");
    Run run = Run.kitex("-print-templates", templates().toString());
    assertThat(run.out()).endsWith(" files written, 1 kept\n");
    assertThat(templates().resolve("pom.xml.mustache")).hasContent("mine");
  }

  @ParameterizedTest
  @EnumSource
  void aProjectRemembersTheTemplatesOfItsHandlers(Command command) throws IOException {
    idl(IDL);
    template(
        "Handler.java.mustache",
        """
        package {{javaPackage}};

        {{#imports}}
        import {{.}};
        {{/imports}}

        /** Ours, of {{serviceName}}. */
        public class {{className}} implements %s {
        {{#methods}}

          @Override
          public {{returnType}} {{name}}({{parameters}}) {
            throw new UnsupportedOperationException("{{name}}");
          }
        {{/methods}}
        }
        """
            .formatted(command == Command.KITEX ? "{{interfaceName}}" : "{{apiName}}"));
    assertThat(make(command, "-templates", templates().toString()).exitCode()).isZero();
    Path handler = demo().resolve("src/main/java/demo/handler/EchoHandler.java");
    assertThat(handler).content().contains("/** Ours, of Echo. */");
    Files.writeString(handler, Files.readString(handler).replace("Ours", "Mine"));

    idl(GROWN);
    Run updated = update(command);
    assertThat(updated.exitCode()).as(updated.err()).isZero();
    assertThat(handler)
        .content()
        .contains(
            "/** Mine, of Echo. */",
            "import java.util.Map;",
            """
              @Override
              public Map<String, Request> find(%s) {
                throw new UnsupportedOperationException("find");
              }
            }
            """
                .formatted(
                    command == Command.KITEX ? "Request req" : "Request req, RequestContext c"));
    Projects.compile(demo(), folder.resolve("compiled"));
  }

  @ParameterizedTest
  @EnumSource
  void filesOfOnesOwnFollowTheIdlAsTheirUpdateBehaviorSays(Command command) throws IOException {
    idl(IDL);
    template("audit.yaml", AUDIT);
    template("files.yml", FILES);
    Run made = make(command, "-templates", templates().toString());
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(demo().resolve("docs/once.md")).hasContent("echo now \n");
    assertThat(demo().resolve("docs/always.md")).hasContent("echo now \n");
    assertThat(demo().resolve("docs/calls.md"))
        .hasContent("Calls:\n- Echo.echo (Once.)\n- Clock.now\n");
    assertThat(demo().resolve("docs/Clock/now.md")).content().startsWith("now of Clock of ");
    Path audit = demo().resolve("src/main/java/demo/audit/EchoAudit.java");
    String mine = Files.readString(audit).replace("/** Yours. */", "/** Mine. */");
    assertThat(mine)
        .contains("import com.acme.echo.Request;\n", "import java.util.List;\n")
        .contains("  public static List<Request> echo(Request req");
    Files.writeString(audit, mine);
    Files.writeString(demo().resolve("docs/calls.md"), "My calls: Echo.echo, Clock.now\n");
    assertThat(check(command).exitCode()).isZero();
    Projects.compile(demo(), folder.resolve("compiled"));

    idl(GROWN);
    assertThat(check(command).exitCode()).isEqualTo(1);
    Run updated = update(command);
    assertThat(updated.exitCode()).as(updated.err()).isZero();
    assertThat(demo().resolve("docs/once.md")).hasContent("echo now \n");
    assertThat(demo().resolve("docs/always.md")).hasContent("echo find now \n");
    assertThat(demo().resolve("docs/calls.md"))
        .hasContent("My calls: Echo.echo, Clock.now\n- Echo.find\n");
    assertThat(demo().resolve("docs/Echo/find.md")).exists();
    assertThat(audit)
        .content()
        .contains("/** Mine. */", "import java.util.Map;")
        .contains("  public static Map<String, Request> find(Request req")
        .containsOnlyOnce(" echo(");
    assertThat(check(command).exitCode()).isZero();
    Projects.compile(demo(), folder.resolve("compiled again"));

    template("files.yml", "path: docs/other.md\nbody: x\n");
    Run without = update(command);
    assertThat(without.out()).contains("1 removed");
    assertThat(demo().resolve("docs/always.md")).doesNotExist();
    assertThat(demo().resolve("docs/once.md")).exists();
  }

  @ParameterizedTest
  @EnumSource
  void allMistakesOfTemplatesAndIdlAreToldAndNothingIsWritten(Command command) throws IOException {
    idl("struct S { 1: strng a }\n");
    template("gitignore.mustache", "{{artifctId}}\n{{#jackson}}\n");
    template("x.yaml", "path: x.md\nbdy: x\n");
    template("Main.jav.mustache", "");
    Run run = make(command, "-templates", templates().toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("error[TH1002]: no key `artifctId` is known here")
        .contains("--> " + templates() + "/gitignore.mustache:1:3")
        .contains("help: did you mean `artifactId`?")
        .contains("error[TH1001]: section `jackson` has no end")
        .contains("error[TH1003]: `" + (command == Command.KITEX ? "kitex" : "hz") + "` has no")
        .contains("help: did you mean `Main.java.mustache`?")
        .contains("error[TH1004]: no name `bdy` is known here")
        .contains("5 errors, nothing was written");
    assertThat(demo()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void aPathThatLeavesTheProjectIsRefused(Command command) throws IOException {
    idl(IDL);
    template("x.yaml", "path: ../{{serverName}}.md\nbody: x\n");
    Run run = make(command, "-templates", templates().toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("error[TH1005]: path: `../", "x.yaml:1:7");
    assertThat(demo()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void aTemplateWhoseHandlerIsNoJavaIsRefused(Command command) throws IOException {
    idl(IDL);
    template("Handler.java.mustache", "package {{javaPackage}};\nclass {{className}} {\n");
    Run run = make(command, "-templates", templates().toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("EchoHandler.java` would be made without a class, or with brackets that do not");
    assertThat(demo()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void templatesThatAreGoneAreTold(Command command) throws IOException {
    idl(IDL);
    template("gitignore.mustache", "mine/\n");
    assertThat(make(command, "-templates", templates().toString()).exitCode()).isZero();
    Files.move(templates(), folder.resolve("elsewhere"));
    Run run = update(command);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("templates` is no folder", "its line `templates`");
    Run moved = update(command, "-templates", folder.resolve("elsewhere").toString());
    assertThat(moved.exitCode()).as(moved.err()).isZero();
    String manifest = command == Command.KITEX ? "kitex_info.yaml" : ".hz";
    assertThat(demo().resolve(manifest)).content().contains("templates: '../elsewhere'");
  }

  @Test
  void codeAloneHasNoTemplates() throws IOException {
    idl(IDL);
    Run run = Run.kitex("-templates", templates().toString(), idlFile().toString());
    assertThat(run)
        .isEqualTo(
            new Run(
                2,
                "",
                "kitex: `-templates` is for the files of a project (give `-service` too)\n"));
  }

  @Test
  void theFlagsOfTheOriginalsSayWhereTheyWent() {
    assertThat(Run.kitex("-template-dir", "x").err())
        .startsWith("kitex: `-template-dir` holds Go templates; `-templates` takes");
    assertThat(Run.kitex("-template-extension=x").err()).contains("docs/templates.md");
    assertThat(Run.hz("update", "-customize_package=x").err())
        .startsWith("hz update: `-customize_package` holds Go templates; `-templates` takes");
    assertThat(Run.hz("new", "-customize_layout_data_path=x").err()).contains("docs/templates.md");
  }

  private Path demo() {
    return folder.resolve("demo");
  }

  private Path templates() throws IOException {
    return Files.createDirectories(folder.resolve("templates"));
  }

  private void template(String name, String text) throws IOException {
    Files.writeString(templates().resolve(name), text);
  }

  private Path idlFile() {
    return folder.resolve("echo.thrift");
  }

  private void idl(String text) throws IOException {
    Files.writeString(idlFile(), text);
  }

  private static Run run(Command command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (command == Command.KITEX) {
      return Run.kitex(all.toArray(String[]::new));
    }
    all.add(0, "new");
    return Run.hz(all.toArray(String[]::new));
  }

  private Run make(Command command, String... more) {
    List<String> all = new ArrayList<>(List.of("-module", "demo", "-out_dir", demo().toString()));
    all.addAll(List.of(more));
    all.addAll(
        command == Command.KITEX
            ? List.of("-service", "echo", idlFile().toString())
            : List.of("-idl", idlFile().toString()));
    return run(command, all.toArray(String[]::new));
  }

  private Run update(Command command, String... more) {
    List<String> all = new ArrayList<>(List.of("-out_dir", demo().toString()));
    all.addAll(List.of(more));
    if (command == Command.KITEX) {
      all.addAll(List.of("-service", "echo", idlFile().toString()));
      return Run.kitex(all.toArray(String[]::new));
    }
    all.add(0, "update");
    return Run.hz(all.toArray(String[]::new));
  }

  private Run check(Command command) {
    return update(command, "-check");
  }
}
