package io.github.kitexjava.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files around a generated RPC server: what starts, builds and ships it.
 *
 * <p>{@code Main} expects {@code service.GeneratedServices} and {@code Handlers} below the base
 * package.
 */
public final class RpcScaffold {
  private RpcScaffold() {}

  /**
   * What the templates of the scaffold may use.
   *
   * @param groupId Maven's, such as {@code com.acme}
   * @param artifactId Maven's; also the name of the jar
   * @param basePackage a legal Java package, such as {@code com.acme.demo}
   * @param serviceName a name without blanks and quotes; what the built server is called
   * @param generatedFolder where generated sources are, such as {@code kitex_gen}
   * @param jackson whether generated types have annotations for Jackson
   */
  public record View(
      @Key("Maven's, such as com.acme") String groupId,
      @Key("Maven's; also the name of the jar") String artifactId,
      @Key("of your own code, such as com.acme.demo") String basePackage,
      @Key("what the built server is called") String serviceName,
      @Key("where generated code is, such as kitex_gen") String generatedFolder,
      @Key("whether generated types have annotations for Jackson") boolean jackson,
      @Key("what a project pins, such as versions.junit") Versions versions) {

    /** In the order in which a formatter would leave them. */
    @Key("the classes that Main needs, sorted")
    public List<String> mainImports() {
      return Stream.of(
              basePackage + ".service.GeneratedServices",
              "io.github.kitexjava.rpc.RpcServer",
              "io.github.kitexjava.rpc.RpcServerBuilder")
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
        new TemplateSpec("rpc/pom.xml", "pom.xml", View.class),
        new TemplateSpec("common/gitignore", ".gitignore", View.class),
        new TemplateSpec("rpc/Dockerfile", "Dockerfile", View.class),
        new TemplateSpec("common/build.sh", "build.sh", View.class),
        new TemplateSpec("common/bootstrap.sh", "script/bootstrap.sh", View.class),
        new TemplateSpec("rpc/Main.java", "src/main/java/<basePackage>/Main.java", View.class),
        new TemplateSpec("rpc/logback.xml", "src/main/resources/logback.xml", View.class));
  }

  /** Renders all files, in a fixed order. */
  public static List<TemplateFile> render(TemplateEngine engine, View view) {
    String sources = "src/main/java/" + view.basePackage().replace('.', '/') + "/";
    return List.of(
        TemplateFile.text(engine, "rpc/pom.xml", view, "pom.xml"),
        TemplateFile.text(engine, "common/gitignore", view, ".gitignore"),
        TemplateFile.text(engine, "rpc/Dockerfile", view, "Dockerfile"),
        TemplateFile.script(engine, "common/build.sh", view, "build.sh"),
        TemplateFile.script(engine, "common/bootstrap.sh", view, "script/bootstrap.sh"),
        TemplateFile.text(engine, "rpc/Main.java", view, sources + "Main.java"),
        TemplateFile.text(engine, "rpc/logback.xml", view, "src/main/resources/logback.xml"));
  }
}
