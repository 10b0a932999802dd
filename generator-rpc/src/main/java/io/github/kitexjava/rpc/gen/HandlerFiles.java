package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.ImportScope;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.Key;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.TemplateSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Renders the classes of a user's that answer calls, and the one that makes those. */
final class HandlerFiles {
  private static final int WIDTH = 100;

  private final RpcNames names;
  private final TemplateEngine engine;
  private final ZeroValues zeros;
  private final Set<ClassName> known;

  HandlerFiles(RpcNames names, TemplateEngine engine) {
    this.names = names;
    this.engine = engine;
    this.zeros = new ZeroValues(names.program(), names.java());
    this.known = KnownClasses.of(names);
  }

  /** What {@code Handler.java} may use; all strings are legal Java. */
  record HandlerView(
      @Key("of the class") String javaPackage,
      @Key("the classes that it names, sorted") List<String> imports,
      @Key("of the class, without the package") String className,
      @Key("of the interface that the class implements") String interfaceName,
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
      @Key("of the interface that its handler implements") String interfaceName,
      @Key("of your handler, without the package") String handlerName) {}

  /** Those that users may override. */
  static List<TemplateSpec> templates() {
    return List.of(
        new TemplateSpec(
            "rpc/Handlers.java",
            "src/main/java/<basePackage>/Handlers.java; it and later methods of it",
            HandlersView.class),
        new TemplateSpec(
            "rpc/Handler.java",
            "src/main/java/<basePackage>/handler/<Service>Handler.java; it and later methods of it",
            HandlerView.class));
  }

  /** The files, in a fixed order. */
  List<ProjectFile> render(List<ServedService> served, WiringGenerator wiring) {
    List<ProjectFile> files = new ArrayList<>();
    ClassName handlers = ClassName.get(wiring.basePackage(), "Handlers");
    files.add(ProjectFile.merged(path(handlers), handlers(handlers, served, wiring)));
    for (ServedService service : served) {
      files.add(ProjectFile.merged(path(service.handler()), handler(service)));
    }
    return files;
  }

  private String handlers(ClassName own, List<ServedService> served, WiringGenerator wiring) {
    ImportScope scope = new ImportScope(own, Set.of());
    scope.use(wiring.handlersName());
    List<ServiceView> services = new ArrayList<>();
    for (ServedService service : served) {
      services.add(
          new ServiceView(
              service.variable(),
              scope.use(names.service(service.type())),
              scope.use(service.handler())));
    }
    return engine.render(
        "rpc/Handlers.java", new HandlersView(own.packageName(), scope.imports(), services));
  }

  private String handler(ServedService service) {
    ClassName own = service.handler();
    ImportScope scope = new ImportScope(own, known);
    scope.reserve(InterfaceGenerator.ASYNC); // inherited
    String type = scope.use(names.service(service.type()));
    List<MethodView> methods =
        names.all(service.type()).stream().map(method -> method(method, scope)).toList();
    return engine.render(
        "rpc/Handler.java",
        new HandlerView(
            own.packageName(),
            scope.imports(),
            own.simpleName(),
            type,
            service.type().name(),
            methods));
  }

  private MethodView method(ServiceMethod method, ImportScope scope) {
    String returnType = shorten(scope, method.resultType());
    String parameters = parameters(method, returnType, scope);
    String zero =
        method
            .result()
            .map(type -> zeros.of(type).orElse(CodeBlock.of("null")).toString())
            .orElse("");
    return new MethodView(
        method.name(),
        returnType,
        parameters,
        method.result().isPresent(),
        scope.shorten(zero),
        names.usesDeprecated(List.of(method))
            || method.result().stream().anyMatch(zeros::isDeprecated));
  }

  /** Broken into lines where one is too short for them. */
  private static String parameters(ServiceMethod method, String returnType, ImportScope scope) {
    if (method.isWide()) {
      return shorten(scope, RuntimeNames.ARGUMENTS) + " arguments";
    }
    List<String> all =
        method.arguments().stream().map(a -> shorten(scope, a.type()) + " " + a.name()).toList();
    String one = String.join(", ", all);
    String line = "  public %s %s(%s) {".formatted(returnType, method.name(), one);
    return line.length() <= WIDTH ? one : "\n      " + String.join(",\n      ", all);
  }

  private static String shorten(ImportScope scope, TypeName type) {
    return scope.shorten(type.toString());
  }

  private static String path(ClassName name) {
    return "src/main/java/" + name.canonicalName().replace('.', '/') + ".java";
  }
}
