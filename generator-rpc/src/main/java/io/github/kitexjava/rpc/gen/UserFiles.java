package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.ImportScope;
import io.github.kitexjava.gen.ZeroValues;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
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
import java.util.stream.Stream;

/** Renders the Java files that the user owns and whose content depends on the IDL. */
final class UserFiles {
  private static final String MAIN = "src/main/java/";

  private final RpcNames names;
  private final ServedServices served;
  private final WiringGenerator wiring;
  private final String basePackage;
  private final TemplateEngine engine;
  private final ZeroValues zeros;
  private final Set<ClassName> known;

  UserFiles(
      RpcNames names,
      ServedServices served,
      WiringGenerator wiring,
      String basePackage,
      TemplateEngine engine) {
    this.names = names;
    this.served = served;
    this.wiring = wiring;
    this.basePackage = basePackage;
    this.engine = engine;
    this.zeros = new ZeroValues(names.program(), names.java());
    this.known = known(names);
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
   */
  record MethodView(
      String name, String returnType, String parameters, boolean returns, String result) {}

  /** What {@code Handlers.java} may use; all strings are legal Java. */
  record HandlersView(String javaPackage, List<String> imports, List<ServiceView> services) {}

  /** One service in {@code Handlers.java}. */
  record ServiceView(String variable, String interfaceName, String handlerName) {}

  /** What {@code Client.java} may use; all strings are legal Java. */
  record ClientView(
      String javaPackage,
      List<String> imports,
      String clientName,
      String destination,
      String method,
      String arguments,
      boolean returns) {}

  /** What {@code CallsTest.java} may use; all strings are legal Java. */
  record CallsView(
      String javaPackage, List<String> imports, List<CalledView> services, List<CallView> calls) {}

  /** One service in {@code CallsTest.java}. */
  record CalledView(String variable, String clientName, String destination) {}

  /** One call in {@code CallsTest.java}. */
  record CallView(String testName, String variable, String method, String arguments) {}

  /**
   * Renders all of them, in a fixed order.
   *
   * @param destination what the server is called where it runs
   */
  List<ProjectFile> render(String destination) {
    List<ProjectFile> files = new ArrayList<>();
    files.add(ProjectFile.merged(path(userClass("Handlers")), handlers()));
    for (ServedService service : served.list()) {
      files.add(ProjectFile.merged(path(service.handler()), handler(service)));
    }
    client(destination)
        .ifPresent(text -> files.add(ProjectFile.once(path(userClass("Client")), text)));
    String test = "src/test/java/" + basePackage.replace('.', '/') + "/CallsTest.java";
    files.add(ProjectFile.once(test, callsTest(destination)));
    return files;
  }

  private String handlers() {
    ClassName own = userClass("Handlers");
    ImportScope scope = new ImportScope(own, Set.of());
    scope.use(wiring.handlersName());
    List<ServiceView> services = new ArrayList<>();
    for (ServedService service : served.list()) {
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
    String parameters =
        method.isWide()
            ? scope.shorten(RuntimeNames.ARGUMENTS.toString()) + " arguments"
            : method.arguments().stream()
                .map(a -> shorten(scope, a.type()) + " " + a.name())
                .collect(Collectors.joining(", "));
    String zero =
        method
            .result()
            .map(type -> zeros.of(type).orElse(CodeBlock.of("null")).toString())
            .orElse("");
    return new MethodView(
        method.name(),
        shorten(scope, method.resultType()),
        parameters,
        method.result().isPresent(),
        scope.shorten(zero));
  }

  private Optional<String> client(String destination) {
    for (ServedService service : served.list()) {
      for (ServiceMethod method : names.all(service.type())) {
        Optional<String> sample = sample(method);
        if (sample.isPresent()) {
          ClassName own = userClass("Client");
          ImportScope scope = new ImportScope(own, known);
          List.of("System", "Integer", "String").forEach(scope::reserve);
          String client = scope.use(names.client(service.type()));
          String arguments = scope.shorten(sample.get());
          return Optional.of(
              engine.render(
                  "rpc/Client.java",
                  new ClientView(
                      own.packageName(),
                      scope.imports(),
                      client,
                      destination,
                      method.name(),
                      arguments,
                      method.result().isPresent())));
        }
      }
    }
    return Optional.empty();
  }

  private String callsTest(String destination) {
    ClassName own = userClass("CallsTest");
    ImportScope scope = new ImportScope(own, known);
    scope.reserve("Handlers");
    Stream.of(
            RuntimeNames.SERVER,
            RuntimeNames.SERVER_BUILDER,
            wiring.servicesName(),
            ClassName.get(java.time.Duration.class),
            junit("AfterAll"),
            junit("BeforeAll"),
            junit("Test"))
        .forEach(scope::use);
    List<CalledView> services = new ArrayList<>();
    List<CallView> calls = new ArrayList<>();
    Set<String> testNames = new LinkedHashSet<>(List.of("start", "stop"));
    for (ServedService service : served.list()) {
      String client = scope.use(names.client(service.type()));
      services.add(new CalledView(service.variable(), client, destination));
      for (ServiceMethod method : names.all(service.type())) {
        Optional<String> sample = answers(method) ? sample(method) : Optional.empty();
        if (sample.isPresent()) {
          String test = service.variable() + ServedServices.upperFirst(method.name());
          while (!testNames.add(test)) {
            test += "_";
          }
          calls.add(
              new CallView(test, service.variable(), method.name(), scope.shorten(sample.get())));
        }
      }
    }
    return engine.render(
        "rpc/CallsTest.java", new CallsView(basePackage, scope.imports(), services, calls));
  }

  private static ClassName junit(String name) {
    return ClassName.get("org.junit.jupiter.api", name);
  }

  /** False where the stub has nothing valid to return. */
  private boolean answers(ServiceMethod method) {
    return method.result().isEmpty() || zeros.of(method.result().get()).isPresent();
  }

  /** Arguments for a call; empty if there is one of which no finite value exists. */
  private Optional<String> sample(ServiceMethod method) {
    if (method.isWide()) {
      boolean free = method.arguments().stream().noneMatch(Argument::isRequired);
      return free
          ? Optional.of(names.methods(method.owner()) + "." + method.constant() + ".newArguments()")
          : Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (Argument argument : method.arguments()) {
      Optional<CodeBlock> zero = zeros.of(argument.field().type());
      if (zero.isEmpty() && !argument.isNullable()) {
        return Optional.empty();
      }
      values.add(zero.map(CodeBlock::toString).orElse("null"));
    }
    return Optional.of(String.join(", ", values));
  }

  private static String shorten(ImportScope scope, TypeName type) {
    return scope.shorten(type.toString());
  }

  private ClassName userClass(String simpleName) {
    return ClassName.get(basePackage, simpleName);
  }

  /** Every class that a signature or a value may name. */
  private static Set<ClassName> known(RpcNames names) {
    Set<ClassName> known = new LinkedHashSet<>();
    Stream.of(
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
            Double.class)
        .map(ClassName::get)
        .forEach(known::add);
    known.add(RuntimeNames.BYTES);
    known.add(RuntimeNames.ARGUMENTS);
    for (ThriftFile file : names.program().files()) {
      file.declarations(StructType.class)
          .forEach(s -> known.add(names.java().className(s.symbol())));
      file.declarations(EnumType.class).forEach(e -> known.add(names.java().className(e.symbol())));
      for (ServiceType service : file.declarations(ServiceType.class)) {
        known.add(names.methods(service));
      }
    }
    return known;
  }

  private static String path(ClassName name) {
    return MAIN + name.canonicalName().replace('.', '/') + ".java";
  }
}
