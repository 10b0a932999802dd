package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.gen.ImportScope;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.TemplateEngine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
      String javaPackage,
      List<String> imports,
      String className,
      String apiName,
      String serviceName,
      List<MethodView> methods) {}

  /**
   * One method of a handler.
   *
   * @param returns whether there is something to return
   * @param result an expression; an empty but valid value
   * @param deprecated whether it names something deprecated
   */
  record MethodView(
      String name,
      String returnType,
      String parameters,
      boolean returns,
      String result,
      boolean deprecated) {}

  /** What {@code Handlers.java} may use; all strings are legal Java. */
  record HandlersView(String javaPackage, List<String> imports, List<ServiceView> services) {}

  /** One service in {@code Handlers.java}. */
  record ServiceView(String variable, String apiName, String handlerName) {}

  /** What {@code Middleware.java} may use. */
  record MiddlewareView(String javaPackage, String middleware) {}

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
      files.add(ProjectFile.merged(path(handlerClass(service)), handler(service)));
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
              scope.use(handlerClass(service))));
    }
    return engine.render(
        "http/Handlers.java", new HandlersView(own.packageName(), scope.imports(), services));
  }

  private String handler(RoutedService service) {
    ClassName own = handlerClass(service);
    ImportScope scope = new ImportScope(own, known());
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

  private ClassName handlerClass(RoutedService service) {
    return ClassName.get(
        project.basePackage() + ".handler",
        ServiceVariables.upperFirst(variables.of(service)) + "Handler");
  }

  /** Every class that a signature or a zero value may name. */
  private Set<ClassName> known() {
    Set<ClassName> known = new LinkedHashSet<>();
    for (Class<?> type :
        List.of(
            List.class,
            Map.class,
            Set.class,
            UUID.class,
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Double.class)) {
      known.add(ClassName.get(type));
    }
    known.add(RuntimeNames.BYTES);
    known.add(RuntimeNames.REQUEST_CONTEXT);
    for (ThriftFile file : names.program().files()) {
      file.declarations(StructType.class).forEach(s -> known.add(names.type(s.symbol())));
      file.declarations(EnumType.class).forEach(e -> known.add(names.type(e.symbol())));
    }
    return known;
  }

  private static String path(ClassName name) {
    return MAIN + name.canonicalName().replace('.', '/') + ".java";
  }
}
