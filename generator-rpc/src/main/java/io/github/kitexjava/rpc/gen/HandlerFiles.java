package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.ImportScope;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.TemplateEngine;
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
      String javaPackage,
      List<String> imports,
      String className,
      String interfaceName,
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
  record ServiceView(String variable, String interfaceName, String handlerName) {}

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
