package io.github.kitexjava.template.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.template.RpcScaffold;
import io.github.kitexjava.template.TemplateCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomTemplatesTest {
  private static final TemplateCatalog CATALOG =
      new TemplateCatalog("kitex", RpcScaffold.templates());

  @TempDir Path folder;

  @Test
  void aTemplateOfTheSameNameOverrides() throws IOException {
    write("gitignore.mustache", "{{artifactId}}/\r\n");
    CustomTemplates templates = read();
    assertThat(templates.problems()).isEmpty();
    assertThat(templates.engine().render("common/gitignore", Map.of("artifactId", "demo")))
        .isEqualTo("demo/\n");
  }

  @Test
  void aNameThatIsNoneOfTheCommandsIsToldWithTheOneThatWasMeant() throws IOException {
    write("Pom.xml.mustache", "<project/>");
    write("Router.java.mustache", "");
    write("Dockerfile", "FROM scratch");
    write("README.md", "about these templates");
    write(".DS_Store", "");
    Files.createDirectory(folder.resolve("old"));
    assertThat(problems())
        .containsExactly(
            "Dockerfile:1:1 note TH1003: `Dockerfile` is neither a template nor YAML, and not used"
                + " (did you mean `Dockerfile.mustache`?)",
            "Pom.xml.mustache:1:1 error TH1003: `kitex` has no template `Pom.xml.mustache`"
                + " (did you mean `pom.xml.mustache`?)",
            "README.md:1:1 note TH1003: `README.md` is neither a template nor YAML, and not used",
            "Router.java.mustache:1:1 error TH1003: `kitex` has no template `Router.java.mustache`"
                + " (templates: pom.xml.mustache, gitignore.mustache, Dockerfile.mustache,"
                + " build.sh.mustache, bootstrap.sh.mustache, Main.java.mustache,"
                + " logback.xml.mustache)",
            "old:1:1 note TH1003: `old` is no file, and not looked into"
                + " (templates lie in the folder itself)");
  }

  @Test
  void allMistakesInYamlAreToldInOneRunWithTheirPlaces() throws IOException {
    write(
        "a.yaml",
        """
        pth: a.md
        body: "{{servrName}}"
        loop_service: yes
        update_behavior:
          type: apend
          key: x
        """);
    write(
        "b.yml",
        """
        - path: b.md
          body: |
            # {{serverName}}

            {{#services}}
              {{servceName}}
            {{/services}}
          body: again
        - path: "{{methodName}}.md"
          body: x
          disable: true
          update_behavior:
            type: append
            key: {{methodName}}
            import_tpl: [a.B, "{{nothing}}"]
        - just text
        """);
    write("c.yaml", "path: c.md\nbody: \"x\n");
    write("d.yaml", "");
    write("f.yaml", "path: \"{{serviceName}}\"\nloop_servce: true\nbody: x\n");
    write("e.yaml", "path: e.md\nbody: x\nupdate_behavior: {type: skip, key: x}\n");
    assertThat(problems())
        .containsExactly(
            "a.yaml:1:1 error TH1004: no name `pth` is known here (did you mean `path`?)",
            "a.yaml:2:10 error TH1002: no key `servrName` is known here (did you mean `serverName`?)",
            "a.yaml:3:15 error TH1004: `loop_service` is `yes` (expected: `true`, `false`)",
            "a.yaml:5:9 error TH1004: `type` is `apend` (did you mean `append`?)",
            "b.yml:6:9 error TH1002: no key `servceName` is known here"
                + " (did you mean `serviceName`?)",
            "b.yml:8:3 error TH1004: `body` is there twice (keep one of them)",
            "b.yml:9:12 error TH1002: no key `methodName` is known here (it is known between"
                + " `{{#services}}` `{{#methods}}` and the end of that section)",
            "b.yml:11:3 error TH1004: `disable` does not exist here: a file of the command's own can be"
                + " changed by a template of its name (docs/templates.md has the whole form)",
            "b.yml:13:5 error TH1004: `append_tpl` is missing",
            "b.yml:14:10 error TH1004: `key` is no text"
                + " (a value that begins with a brace needs quotes: `key: \"{{…}}\"`)",
            "b.yml:15:26 error TH1002: no key `nothing` is known here (keys: …)",
            "b.yml:16:3 error TH1004: a file is described by names with values"
                + " (expected: `path`, `body`, `loop_service`, `loop_method`, `update_behavior`)",
            "c.yaml:3:1 error TH1004: this is no YAML: …",
            "d.yaml:1:1 error TH1004: the file is empty"
                + " (expected: `path`, `body`, `loop_service`, `loop_method`, `update_behavior`)",
            "e.yaml:3:31 error TH1004: `key` is for `type: append`",
            "f.yaml:2:1 error TH1004: no name `loop_servce` is known here"
                + " (did you mean `loop_service`?)");
  }

  @Test
  void whatIsNoTextIsRefusedWithItsName() throws IOException {
    Files.write(folder.resolve("pom.xml.mustache"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pom.xml.mustache` is not UTF-8");
    assertThatThrownBy(() -> TemplateFolder.read(folder.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none` is no folder");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private CustomTemplates read() throws IOException {
    return CustomTemplates.of(TemplateFolder.read(folder), CATALOG);
  }

  private List<String> problems() throws IOException {
    String prefix = folder.toString().replace('\\', '/') + "/";
    return Found.lines(read().problems()).stream()
        .map(line -> line.substring(prefix.length()))
        .map(line -> line.replaceFirst("\\(keys: .*", "(keys: …)"))
        .map(line -> line.replaceFirst("no YAML: .*", "no YAML: …"))
        .toList();
  }
}
