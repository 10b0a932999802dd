package io.github.kitexjava.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files around a generated HTTP server: what starts, builds and ships it.
 *
 * <p>{@code Main} expects {@code router.GeneratedRouter}, {@code Handlers} and {@code Middleware}
 * below the base package.
 */
public final class HttpScaffold {
  private HttpScaffold() {}

  /**
   * What the templates of the scaffold may use.
   *
   * @param groupId Maven's, such as {@code com.acme}
   * @param artifactId Maven's; also the name of the jar
   * @param basePackage a legal Java package, such as {@code com.acme.demo}
   * @param serviceName a name without blanks and quotes; what the built server is called
   * @param ping whether the user's routes start with {@code /ping}: no if the IDL has that route
   * @param jackson whether generated types have annotations for Jackson
   */
  public record View(
      @Key("Maven's, such as com.acme") String groupId,
      @Key("Maven's; also the name of the jar") String artifactId,
      @Key("of your own code, such as com.acme.demo") String basePackage,
      @Key("what the built server is called") String serviceName,
      @Key("whether the IDL leaves /ping to your own router") boolean ping,
      @Key("whether generated types have annotations for Jackson") boolean jackson,
      @Key("what a project pins, such as versions.junit") Versions versions) {

    /** In the order in which a formatter would leave them. */
    @Key("the classes that Main needs, sorted")
    public List<String> mainImports() {
      return Stream.of("io.github.kitexjava.http.Hertz", basePackage + ".router.GeneratedRouter")
          .sorted()
          .toList();
    }

    /** Docker's names of images are lower case. */
    @Key("serviceName in lower case, as Docker wants it")
    public String imageName() {
      return serviceName.toLowerCase(Locale.ROOT);
    }
  }

  /** The templates of {@link #render}, for those who override them. */
  public static List<TemplateSpec> templates() {
    return List.of(
        new TemplateSpec("http/pom.xml", "pom.xml", View.class),
        new TemplateSpec("common/gitignore", ".gitignore", View.class),
        new TemplateSpec("http/Dockerfile", "Dockerfile", View.class),
        new TemplateSpec("common/build.sh", "build.sh", View.class),
        new TemplateSpec("common/bootstrap.sh", "script/bootstrap.sh", View.class),
        new TemplateSpec("http/Main.java", "src/main/java/<basePackage>/Main.java", View.class),
        new TemplateSpec("http/Router.java", "src/main/java/<basePackage>/Router.java", View.class),
        new TemplateSpec("http/logback.xml", "src/main/resources/logback.xml", View.class));
  }

  /** Renders all files, in a fixed order. */
  public static List<TemplateFile> render(TemplateEngine engine, View view) {
    String sources = "src/main/java/" + view.basePackage().replace('.', '/') + "/";
    return List.of(
        TemplateFile.text(engine, "http/pom.xml", view, "pom.xml"),
        TemplateFile.text(engine, "common/gitignore", view, ".gitignore"),
        TemplateFile.text(engine, "http/Dockerfile", view, "Dockerfile"),
        TemplateFile.script(engine, "common/build.sh", view, "build.sh"),
        TemplateFile.script(engine, "common/bootstrap.sh", view, "script/bootstrap.sh"),
        TemplateFile.text(engine, "http/Main.java", view, sources + "Main.java"),
        TemplateFile.text(engine, "http/Router.java", view, sources + "Router.java"),
        TemplateFile.text(engine, "http/logback.xml", view, "src/main/resources/logback.xml"));
  }
}
