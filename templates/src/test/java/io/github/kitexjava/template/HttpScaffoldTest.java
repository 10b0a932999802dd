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

class HttpScaffoldTest {
  private final TemplateEngine engine = new TemplateEngine();

  @Test
  void theFilesAreThoseOfAProject() {
    assertThat(render(true).keySet())
        .containsExactlyInAnyOrder(
            "pom.xml",
            ".gitignore",
            "Dockerfile",
            "build.sh",
            "script/bootstrap.sh",
            "src/main/java/com/acme/demo/Main.java",
            "src/main/java/com/acme/demo/Router.java",
            "src/main/resources/logback.xml");
  }

  @Test
  void onlyTheScriptsAreExecutable() {
    assertThat(render(true).values().stream().filter(TemplateFile::executable))
        .extracting(TemplateFile::path)
        .containsExactlyInAnyOrder("build.sh", "script/bootstrap.sh");
  }

  @Test
  void mainRegistersBothRouters() {
    assertThat(content(true, "src/main/java/com/acme/demo/Main.java"))
        .isEqualTo(
            """
            package com.acme.demo;

            import com.acme.demo.router.GeneratedRouter;
            import io.github.kitexjava.http.Hertz;

            /** Starts the server: on port 8888, or on the one that the variable HERTZ_PORT names. */
            public final class Main {
              private Main() {}

              public static void main(String[] args) {
                Hertz hertz = Hertz.create();
                Router.register(hertz);
                GeneratedRouter.register(hertz, new Handlers(), new Middleware());
                hertz.spin();
              }
            }
            """);
  }

  @Test
  void theUsersRouterAnswersPing() {
    assertThat(content(true, "src/main/java/com/acme/demo/Router.java"))
        .isEqualTo(
            """
            package com.acme.demo;

            import io.github.kitexjava.http.NamedHandler;
            import io.github.kitexjava.http.RequestContext;
            import io.github.kitexjava.http.RouterGroup;
            import java.util.Map;

            /** Routes of your own, beside those that come from the IDL. */
            final class Router {
              private Router() {}

              static void register(RouterGroup router) {
                router.get("/ping", NamedHandler.of("com.acme.demo.Router.ping", Router::ping));
                // your routes
              }

              private static void ping(RequestContext c) {
                c.json(200, Map.of("message", "pong"));
              }
            }
            """);
  }

  @Test
  void withoutPingTheUsersRouterIsEmpty() {
    assertThat(content(false, "src/main/java/com/acme/demo/Router.java"))
        .isEqualTo(
            """
            package com.acme.demo;

            import io.github.kitexjava.http.RouterGroup;

            /** Routes of your own, beside those that come from the IDL. */
            final class Router {
              private Router() {}

              static void register(RouterGroup router) {
                // your routes
              }
            }
            """);
  }

  @Test
  void xmlFilesAreWellFormed() throws Exception {
    Document pom = parse(content(true, "pom.xml"));
    assertThat(pom.getElementsByTagName("groupId").item(0).getTextContent()).isEqualTo("com.acme");
    parse(content(true, "src/main/resources/logback.xml"));
  }

  @Test
  void everyPluginOfThePomHasAVersion() throws Exception {
    Document pom = parse(content(true, "pom.xml"));
    var plugins = pom.getElementsByTagName("plugin");
    assertThat(plugins.getLength()).isGreaterThan(8);
    for (int i = 0; i < plugins.getLength(); i++) {
      assertThat(plugins.item(i).getTextContent()).containsPattern("\\d+\\.\\d+");
    }
  }

  @Test
  void scriptsStartWithTheirInterpreter() {
    assertThat(content(true, "build.sh")).startsWith("#!/bin/sh\n");
    assertThat(content(true, "script/bootstrap.sh"))
        .startsWith("#!/bin/sh\n")
        .contains("com.acme.demo.Main");
  }

  @Test
  void theManifestHasAStableOrderAndQuotesWhatItIsGiven() {
    Map<String, String> options = Map.of("service", "it's", "module", "demo");
    HzManifest manifest = new HzManifest("v0.1.0", options, List.of("../b.thrift", "a.thrift"));
    assertThat(manifest.render(engine))
        .isEqualTo(
            """
            # Written by hz, which reads it to know how this project was made.
            version: 'v0.1.0'
            options:
              module: 'demo'
              service: 'it''s'
            idl:
              - '../b.thrift'
              - 'a.thrift'
            """);
  }

  @Test
  void theToolVersionHasNoSnapshotMark() {
    assertThat(Versions.load().tool()).matches("v\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void thePomHasWhatJacksonNeedsWhereItIsAskedFor() throws Exception {
    assertThat(content(true, "pom.xml")).doesNotContain("jackson");
    String pom = Optional.ofNullable(render(true, true).get("pom.xml")).orElseThrow().content();
    assertThat(pom).contains("<artifactId>jackson-annotations</artifactId>");
    assertThat(parse(pom).getDocumentElement().getNodeName()).isEqualTo("project");
  }

  private Map<String, TemplateFile> render(boolean ping) {
    return render(ping, false);
  }

  private Map<String, TemplateFile> render(boolean ping, boolean jackson) {
    HttpScaffold.View view =
        new HttpScaffold.View(
            "com.acme", "demo", "com.acme.demo", "Demo", ping, jackson, Versions.load());
    return HttpScaffold.render(engine, view).stream()
        .collect(Collectors.toMap(TemplateFile::path, Function.identity()));
  }

  private String content(boolean ping, String path) {
    return Optional.ofNullable(render(ping).get(path)).orElseThrow().content();
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
