package io.github.kitexjava.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RpcScaffoldTest {
  private final TemplateEngine engine = new TemplateEngine();

  @Test
  void theFilesAreThoseOfAProjectAndTheScriptsCanBeRun() {
    Map<String, TemplateFile> files = render();
    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "pom.xml",
            ".gitignore",
            "Dockerfile",
            "build.sh",
            "script/bootstrap.sh",
            "src/main/java/com/acme/demo/Main.java",
            "src/main/resources/logback.xml");
    assertThat(files.values().stream().filter(TemplateFile::executable))
        .extracting(TemplateFile::path)
        .containsExactlyInAnyOrder("build.sh", "script/bootstrap.sh");
  }

  @Test
  void mainServesWhatIsGenerated() {
    assertThat(content("src/main/java/com/acme/demo/Main.java"))
        .isEqualTo(
            """
            package com.acme.demo;

            import com.acme.demo.service.GeneratedServices;
            import io.github.kitexjava.rpc.RpcServer;
            import io.github.kitexjava.rpc.RpcServerBuilder;

            /** Starts the server: on port 8888, or on the one that the variable KITEX_PORT names. */
            public final class Main {
              private Main() {}

              public static void main(String[] args) {
                int port = Integer.parseInt(System.getenv().getOrDefault("KITEX_PORT", "8888"));
                RpcServerBuilder server = RpcServer.builder().port(port);
                GeneratedServices.register(server, new Handlers());
                server.build().run();
              }
            }
            """);
  }

  @Test
  void everyPluginOfThePomHasAVersion() throws Exception {
    Document pom = parse(content("pom.xml"));
    var plugins = pom.getElementsByTagName("plugin");
    assertThat(plugins.getLength()).isGreaterThan(8);
    for (int i = 0; i < plugins.getLength(); i++) {
      assertThat(plugins.item(i).getTextContent()).containsPattern("\\d+\\.\\d+");
    }
    assertThat(content("pom.xml"))
        .contains("<artifactId>runtime-rpc</artifactId>")
        .contains("<source>${project.basedir}/kitex_gen</source>");
  }

  @Test
  void theImageIsBuiltFromTheGeneratedFolderToo() throws Exception {
    assertThat(content("Dockerfile")).contains("COPY kitex_gen kitex_gen");
    parse(content("src/main/resources/logback.xml"));
  }

  @Test
  void theManifestHasAStableOrderAndQuotesWhatItIsGiven() {
    Map<String, String> options = Map.of("service", "it's", "module", "demo");
    KitexManifest manifest =
        new KitexManifest("it's", "v0.1.0", options, List.of("../b.thrift", "a.thrift"));
    assertThat(manifest.render(engine))
        .isEqualTo(
            """
            # Written by kitex, which reads it to know how this project was made.
            kitexinfo:
              ServiceName: 'it''s'
              ToolVersion: 'v0.1.0'
              Options:
                module: 'demo'
                service: 'it''s'
              IDL:
                - '../b.thrift'
                - 'a.thrift'
            """);
  }

  @Test
  void thePomHasTheAnnotationsOfJacksonOnlyForTypesThatHaveThem() throws Exception {
    assertThat(content("pom.xml")).doesNotContain("jackson");
    TemplateFile pom = Optional.ofNullable(render(true).get("pom.xml")).orElseThrow();
    assertThat(pom.content()).contains("<artifactId>jackson-annotations</artifactId>");
    assertThat(parse(pom.content()).getElementsByTagName("dependency").getLength())
        .isEqualTo(parse(content("pom.xml")).getElementsByTagName("dependency").getLength() + 1);
  }

  private Map<String, TemplateFile> render() {
    return render(false);
  }

  private Map<String, TemplateFile> render(boolean jackson) {
    RpcScaffold.View view =
        new RpcScaffold.View(
            "com.acme", "demo", "com.acme.demo", "Demo", "kitex_gen", jackson, Versions.load());
    return RpcScaffold.render(engine, view).stream()
        .collect(Collectors.toMap(TemplateFile::path, Function.identity()));
  }

  private String content(String path) {
    return Optional.ofNullable(render().get(path)).orElseThrow().content();
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
