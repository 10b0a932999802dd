package io.github.kitexjava.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The versions that a generated project pins, as the root pom of this build has them.
 *
 * @param kitexJava of the runtime modules, such as {@code 0.1.0-SNAPSHOT}
 */
public record Versions(
    @Key("of the runtime modules") String kitexJava,
    @Key("of com.fasterxml.jackson.core:jackson-annotations") String jacksonAnnotations,
    @Key("of org.jspecify:jspecify") String jspecify,
    @Key("of org.junit.jupiter:junit-jupiter") String junit,
    @Key("of ch.qos.logback:logback-classic") String logback,
    @Key("of build-helper-maven-plugin") String buildHelperPlugin,
    @Key("of maven-clean-plugin") String cleanPlugin,
    @Key("of maven-compiler-plugin") String compilerPlugin,
    @Key("of maven-dependency-plugin") String dependencyPlugin,
    @Key("of maven-deploy-plugin") String deployPlugin,
    @Key("of maven-install-plugin") String installPlugin,
    @Key("of maven-jar-plugin") String jarPlugin,
    @Key("of maven-resources-plugin") String resourcesPlugin,
    @Key("of maven-site-plugin") String sitePlugin,
    @Key("of maven-surefire-plugin") String surefirePlugin) {

  private static final String RESOURCE = "versions.properties";

  /** The versions of this build. */
  public static Versions load() {
    Properties all = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource `" + RESOURCE + "` is missing");
      }
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource `" + RESOURCE + "`", e);
    }
    return new Versions(
        version(all, "kitex-java"),
        version(all, "jackson-annotations"),
        version(all, "jspecify"),
        version(all, "junit"),
        version(all, "logback"),
        version(all, "build-helper-maven-plugin"),
        version(all, "maven-clean-plugin"),
        version(all, "maven-compiler-plugin"),
        version(all, "maven-dependency-plugin"),
        version(all, "maven-deploy-plugin"),
        version(all, "maven-install-plugin"),
        version(all, "maven-jar-plugin"),
        version(all, "maven-resources-plugin"),
        version(all, "maven-site-plugin"),
        version(all, "maven-surefire-plugin"));
  }

  /** As the commands print it: {@code v0.1.0}. */
  public String tool() {
    String snapshot = "-SNAPSHOT";
    return "v"
        + (kitexJava.endsWith(snapshot)
            ? kitexJava.substring(0, kitexJava.length() - snapshot.length())
            : kitexJava);
  }

  private static String version(Properties all, String name) {
    String version = all.getProperty(name, "");
    if (version.isEmpty() || version.startsWith("$")) {
      throw new IllegalStateException("version of `" + name + "`: `" + version + "`");
    }
    return version;
  }
}
