package io.github.kitexjava.http.gen;

import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.Key;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.TemplateSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the test of a new project: it starts the server and asks for every route. */
final class RoutesTestFile {
  private RoutesTestFile() {}

  /**
   * What {@code RoutesTest.java} may use.
   *
   * @param ping whether the user's own router answers {@code /ping}
   * @param routes as {@code GET /users/1}, in ASCII without quotes and backslashes
   */
  record View(
      @Key("of the class") String javaPackage,
      @Key("the classes that it names, sorted") List<String> imports,
      @Key("whether /ping is answered by your own router") boolean ping,
      @Key("whether there are any routes") boolean hasRoutes,
      @Key("a request for each of the IDL") List<Line> routes) {}

  /**
   * One line of an array.
   *
   * @param comma behind all but the last
   */
  record Line(
      @Key("such as GET /users/1, in ASCII") String route,
      @Key("a comma, but for the last one nothing") String comma) {}

  /** Those that users may override. */
  static List<TemplateSpec> templates() {
    return List.of(
        new TemplateSpec(
            "http/RoutesTest.java", "src/test/java/<basePackage>/RoutesTest.java", View.class));
  }

  static ProjectFile render(
      RouteTable table, ProjectNames project, boolean ping, TemplateEngine engine) {
    List<String> routes = table.routes().stream().map(RoutesTestFile::sample).toList();
    List<Line> lines =
        Stream.iterate(0, i -> i < routes.size(), i -> i + 1)
            .map(i -> new Line(routes.get(i), i < routes.size() - 1 ? "," : ""))
            .toList();
    List<String> imports =
        Stream.of(
                "io.github.kitexjava.http.Hertz",
                "io.github.kitexjava.http.HertzOptions",
                project.router().canonicalName())
            .sorted()
            .toList();
    String content =
        engine.render(
            "http/RoutesTest.java",
            new View(project.basePackage(), imports, ping, !routes.isEmpty(), lines));
    return ProjectFile.once(
        "src/test/java/" + project.basePackage().replace('.', '/') + "/RoutesTest.java", content);
  }

  /** A request that the route answers. */
  private static String sample(Route route) {
    String path =
        route.path().segments().stream()
            .map(RoutesTestFile::sampleSegment)
            .collect(Collectors.joining("/", "/", ""));
    return (route.verb() == Verb.ANY ? Verb.GET : route.verb()) + " " + path;
  }

  private static String sampleSegment(String segment) {
    int wild = RoutePath.wildcard(segment);
    return wild < 0 ? encode(segment) : encode(segment.substring(0, wild)) + "1";
  }

  private static String encode(String segment) {
    StringBuilder result = new StringBuilder();
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || "-._~".indexOf(c) >= 0) {
        result.append(c);
      } else {
        result.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return result.toString();
  }
}
