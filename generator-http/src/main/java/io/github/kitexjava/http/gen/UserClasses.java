package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.gen.ImportScope;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.Key;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.TemplateSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders the Java files that the user owns and whose content depends on the IDL. */
final class UserClasses {
  private static final String MAIN = "src/main/java/";

  private final HttpNames names;
  private final RouteTable table;
  private final ServiceVariables variables;
  private final ProjectNames project;
  private final TemplateEngine engine;

  UserClasses(
      HttpNames names,
      RouteTable table,
      ServiceVariables variables,
      ProjectNames project,
      TemplateEngine engine) {
    this.names = names;
    this.table = table;
    this.variables = variables;
    this.project = project;
    this.engine = engine;
  }

  /**
   * What {@code Handler.java} may use; all strings are legal Java.
   *
   * @param imports sorted
   */
  record HandlerView(
      @Key("of the class") String javaPackage,
      @Key("the classes that it names, sorted") List<String> imports,
      @Key("of the class, without the package") String className,
      @Key("of the interface that the class implements") String apiName,
      @Key("as in the IDL") String serviceName,
      @Key("in the order of the IDL") List<MethodView> methods) {}

  /**
   * One method of a handler.
   *
   * @param returns whether there is something to return
   * @param result an expression; an empty but valid value
   * @param deprecated whether it names something deprecated
   */
  record MethodView(
      @Key("as in Java") String name,
      @Key("in Java, such as List<Order>") String returnType,
      @Key("in Java, such as Request req, int count") String parameters,
      @Key("whether there is something to return") boolean returns,
      @Key("an expression for an empty but valid value to return") String result,
      @Key("whether something deprecated is named") boolean deprecated) {}

  /** What {@code Handlers.java} may use; all strings are legal Java. */
  record HandlersView(
      @Key("of the class") String javaPackage,
      @Key("the classes that it names, sorted") List<String> imports,
      @Key("those that the project serves, in the order of the IDL") List<ServiceView> services) {}

  /** One service in {@code Handlers.java}. */
  record ServiceView(
      @Key("a name for a variable, such as echo") String variable,
      @Key("of the interface that its handler implements") String apiName,
      @Key("of your handler, without the package") String handlerName) {}

  /** What {@code Middleware.java} may use. */
  record MiddlewareView(
      @Key("of the class") String javaPackage,
      @Key("the interface to implement, with the package") String middleware) {}

  /** Those that users may override. */
  static List<TemplateSpec> templates() {
    return List.of(
        new TemplateSpec(
            "http/Handlers.java",
            "src/main/java/<basePackage>/Handlers.java; it and later methods of it",
            HandlersView.class),
        new TemplateSpec(
            "http/Handler.java",
            "src/main/java/<basePackage>/handler/<Service>Handler.java; it and later methods of it",
            HandlerView.class),
        new TemplateSpec(
            "http/Middleware.java",
            "src/main/java/<basePackage>/Middleware.java",
            MiddlewareView.class));
  }

  List<ProjectFile> render() {
    List<ProjectFile> files = new ArrayList<>();
    ClassName middleware = project.userClass("Middleware");
    files.add(ProjectFile.merged(path(project.userClass("Handlers")), handlers()));
    files.add(
        ProjectFile.once(
            path(middleware),
            engine.render(
                "http/Middleware.java",
                new MiddlewareView(
                    middleware.packageName(), project.routeMiddleware().canonicalName()))));
    for (RoutedService service : table.services()) {
      files.add(ProjectFile.merged(path(project.handler(variables.of(service))), handler(service)));
    }
    return files;
  }

  private String handlers() {
    ClassName own = project.userClass("Handlers");
    ImportScope scope = new ImportScope(own, Set.of());
    scope.use(project.routeHandlers());
    List<ServiceView> services = new ArrayList<>();
    for (RoutedService service : table.services()) {
      services.add(
          new ServiceView(
              variables.of(service),
              scope.use(names.api(service)),
              scope.use(project.handler(variables.of(service)))));
    }
    return engine.render(
        "http/Handlers.java", new HandlersView(own.packageName(), scope.imports(), services));
  }

  private String handler(RoutedService service) {
    ClassName own = project.handler(variables.of(service));
    ImportScope scope = new ImportScope(own, KnownClasses.of(names));
    String api = scope.use(names.api(service));
    List<MethodView> methods =
        service.methods().stream().map(method -> method(method, scope)).toList();
    return engine.render(
        "http/Handler.java",
        new HandlerView(
            own.packageName(),
            scope.imports(),
            own.simpleName(),
            api,
            service.service().name(),
            methods));
  }

  private MethodView method(RoutedMethod method, ImportScope scope) {
    ApiGenerator api = new ApiGenerator(names);
    String parameters =
        api.parameters(method).stream()
            .map(p -> scope.shorten(p.type().withoutAnnotations().toString()) + " " + p.name())
            .collect(Collectors.joining(", "));
    Optional<Type> result = method.method().oneway() ? Optional.empty() : method.method().result();
    String zero =
        result
            .map(
                type ->
                    new ZeroValues(names.program(), names.java())
                        .of(type)
                        .orElse(CodeBlock.of("null"))
                        .toString())
            .orElse("");
    return new MethodView(
        names.methodName(method),
        scope.shorten(api.result(method).withoutAnnotations().toString()),
        parameters,
        result.isPresent(),
        scope.shorten(zero),
        isDeprecated(method));
  }

  private boolean isDeprecated(RoutedMethod method) {
    ZeroValues zeros = new ZeroValues(names.program(), names.java());
    return names.java().deprecations().usesIn(method.method())
        || method.method().result().stream().anyMatch(zeros::isDeprecated);
  }

  private static String path(ClassName name) {
    return MAIN + name.canonicalName().replace('.', '/') + ".java";
  }
}
