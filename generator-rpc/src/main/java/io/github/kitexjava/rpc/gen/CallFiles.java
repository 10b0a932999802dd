package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import io.github.kitexjava.gen.ImportScope;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.Key;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.TemplateSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Renders the files of a user's that call the server: an example of a client, and a test. */
final class CallFiles {
  private final RpcNames names;
  private final TemplateEngine engine;
  private final SampleCalls samples;
  private final Set<ClassName> known;
  private final String destination;

  /**
   * For one project.
   *
   * @param destination what the server is called where it runs
   */
  CallFiles(RpcNames names, TemplateEngine engine, String destination) {
    this.names = names;
    this.engine = engine;
    this.samples = new SampleCalls(names);
    this.known = KnownClasses.of(names);
    this.destination = destination;
  }

  /** What {@code Client.java} may use; all strings are legal Java. */
  record ClientView(
      @Key("of the class") String javaPackage,
      @Key("the classes that it names, sorted") List<String> imports,
      @Key("of the class of clients, without the package") String clientName,
      @Key("what the server is called") String destination,
      @Key("as in Java") String method,
      @Key("of the emptiest call, in Java") String arguments,
      @Key("whether there is something to return") boolean returns,
      @Key("whether the compiler asks what is done about its exceptions") boolean throwing,
      @Key("whether something deprecated is named") boolean deprecated) {}

  /** What {@code CallsTest.java} may use; all strings are legal Java. */
  record CallsView(
      @Key("of the class") String javaPackage,
      @Key("the classes that it names, sorted") List<String> imports,
      @Key("whether something deprecated is named") boolean deprecated,
      @Key("those that the project serves, in the order of the IDL") List<CalledView> services,
      @Key("one for each method that can be called with nothing") List<CallView> calls) {}

  /** One service in {@code CallsTest.java}. */
  record CalledView(
      @Key("a name for a variable, such as echo") String variable,
      @Key("of the class of clients, without the package") String clientName,
      @Key("what the server is called") String destination) {}

  /** One call in {@code CallsTest.java}. */
  record CallView(
      @Key("a name for the method of the test") String testName,
      @Key("a name for a variable, such as echo") String variable,
      @Key("as in Java") String method,
      @Key("of the emptiest call, in Java") String arguments,
      @Key("whether the compiler asks what is done about its exceptions") boolean throwing,
      @Key("whether something deprecated is named") boolean deprecated) {}

  /** Those that users may override. */
  static List<TemplateSpec> templates() {
    return List.of(
        new TemplateSpec(
            "rpc/Client.java", "src/main/java/<basePackage>/Client.java", ClientView.class),
        new TemplateSpec(
            "rpc/CallsTest.java", "src/test/java/<basePackage>/CallsTest.java", CallsView.class));
  }

  /** The files, in a fixed order; no client where no method can be called. */
  List<ProjectFile> render(List<ServedService> served, WiringGenerator wiring) {
    List<ProjectFile> files = new ArrayList<>();
    String folder = "java/" + wiring.basePackage().replace('.', '/') + "/";
    client(ClassName.get(wiring.basePackage(), "Client"), served)
        .ifPresent(text -> files.add(ProjectFile.once("src/main/" + folder + "Client.java", text)));
    ClassName test = ClassName.get(wiring.basePackage(), "CallsTest");
    files.add(
        ProjectFile.once("src/test/" + folder + "CallsTest.java", callsTest(test, served, wiring)));
    return files;
  }

  private Optional<String> client(ClassName own, List<ServedService> served) {
    for (ServedService service : served) {
      for (ServiceMethod method : names.all(service.type())) {
        Optional<String> sample = samples.arguments(method);
        if (sample.isPresent()) {
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
                      method.result().isPresent(),
                      isThrowing(method),
                      samples.isDeprecated(method)
                          || RpcNames.deprecation(service.type()).isDeprecated())));
        }
      }
    }
    return Optional.empty();
  }

  private String callsTest(ClassName own, List<ServedService> served, WiringGenerator wiring) {
    ImportScope scope = new ImportScope(own, known);
    scope.reserve("Handlers");
    Stream.of(
            RuntimeNames.SERVER,
            RuntimeNames.SERVER_BUILDER,
            wiring.servicesName(),
            ClassName.get(Duration.class),
            junit("AfterAll"),
            junit("BeforeAll"),
            junit("Test"))
        .forEach(scope::use);
    List<CalledView> services = new ArrayList<>();
    List<CallView> calls = new ArrayList<>();
    Set<String> testNames = new LinkedHashSet<>(List.of("start", "stop"));
    for (ServedService service : served) {
      String client = scope.use(names.client(service.type()));
      services.add(new CalledView(service.variable(), client, destination));
      for (ServiceMethod method : names.all(service.type())) {
        Optional<String> sample =
            samples.isAnswered(method) ? samples.arguments(method) : Optional.empty();
        if (sample.isPresent()) {
          calls.add(call(service, method, scope.shorten(sample.get()), testNames));
        }
      }
    }
    boolean deprecated =
        served.stream().anyMatch(each -> RpcNames.deprecation(each.type()).isDeprecated());
    return engine.render(
        "rpc/CallsTest.java",
        new CallsView(own.packageName(), scope.imports(), deprecated, services, calls));
  }

  private CallView call(
      ServedService service, ServiceMethod method, String arguments, Set<String> testNames) {
    String test = service.variable() + RpcNames.upperFirst(method.name());
    while (!testNames.add(test)) {
      test += "_";
    }
    return new CallView(
        test,
        service.variable(),
        method.name(),
        arguments,
        isThrowing(method),
        samples.isDeprecated(method));
  }

  /** True if Java asks what a caller does about the method's exceptions. */
  private boolean isThrowing(ServiceMethod method) {
    return !method.exceptions().isEmpty() && names.java().hasCheckedExceptions();
  }

  private static ClassName junit(String name) {
    return ClassName.get("org.junit.jupiter.api", name);
  }
}
