package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Emits the class that registers every route of the IDL with its middleware. */
final class RouterGenerator {
  private static final TypeName HANDLERS =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.HANDLER);

  private static final TypeName GROUPS =
      ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), RuntimeNames.ROUTER_GROUP);

  /** A method of Java's ends at 64 KiB; a route takes about 60 bytes. */
  private static final int MAX_STATEMENTS = 400;

  private final HttpNames names;
  private final RouteTable table;
  private final ServiceVariables variables;
  private final HookNames hooks;
  private final RouteGroups groups;
  private final ProjectNames project;
  private final NameAllocator methodNames = new NameAllocator();

  /** Whether groups are kept in a map, so that several methods can share the work. */
  private final boolean large;

  RouterGenerator(
      HttpNames names,
      RouteTable table,
      ServiceVariables variables,
      HookNames hooks,
      RouteGroups groups,
      ProjectNames project) {
    this.project = project;
    this.names = names;
    this.table = table;
    this.variables = variables;
    this.hooks = hooks;
    this.groups = groups;
    List.of("register", "chain", "array").forEach(methodNames::newName);
    this.large = groups.paths().size() + table.routes().size() > MAX_STATEMENTS;
  }

  TypeSpec generate() {
    ClassName name = project.router();
    ClassName handlers = project.routeHandlers();
    ClassName middleware = project.routeMiddleware();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(PUBLIC, FINAL)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addAnnotations(Deprecations.suppressed(usesDeprecated()))
            .addJavadoc("The routes of the IDL.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    MethodSpec.Builder register =
        MethodSpec.methodBuilder("register")
            .addJavadoc("Registers every route; to be called once, before the server starts.\n")
            .addModifiers(PUBLIC, STATIC)
            .addParameter(RuntimeNames.ROUTER_GROUP, "engine")
            .addParameter(handlers, "handlers")
            .addParameter(middleware, "middleware");
    List<MethodSpec> calls = new ArrayList<>();
    if (table.services().isEmpty()) {
      register.addComment("the IDL has no routes yet");
    } else {
      registerAll(register, calls);
    }
    type.addMethod(register.build());
    calls.forEach(type::addMethod);
    if (!table.services().isEmpty()) {
      type.addMethod(chain()).addMethod(array());
    }
    return type.build();
  }

  /** Whether a request or an exception, which are named here, is deprecated. */
  private boolean usesDeprecated() {
    Deprecations deprecations = names.java().deprecations();
    return table.methods().stream()
        .anyMatch(
            method ->
                method.method().exceptions().stream()
                        .anyMatch(thrown -> deprecations.uses(thrown.type()))
                    || (RequestModel.of(names.program(), method) instanceof RequestModel.Whole whole
                        && deprecations.isDeprecated(whole.struct().symbol())));
  }

  private void registerAll(MethodSpec.Builder register, List<MethodSpec> calls) {
    for (RoutedService service : table.services()) {
      String variable = variables.of(service);
      register.addStatement("$T $N = handlers.$N()", names.api(service), variable, variable);
    }
    register.addStatement(
        "$T root = engine.group($S, new $T()).use(array(middleware.root()))",
        RuntimeNames.ROUTER_GROUP,
        "/",
        RuntimeNames.BINDING_PROBLEMS);
    if (large) {
      register.addStatement("$T groups = new $T<>()", GROUPS, HashMap.class);
      register.addStatement("groups.put($S, root)", "");
    }
    List<CodeBlock> groupStatements = groups.paths().stream().map(this::group).toList();
    add(register, calls, groupStatements, Optional.empty());
    for (RoutedService service : table.services()) {
      List<CodeBlock> routes = new ArrayList<>();
      List<MethodSpec> own = new ArrayList<>();
      for (RoutedMethod method : service.methods()) {
        MethodSpec call = call(service, method);
        own.add(call);
        method.routes().forEach(r -> routes.add(route(service, method, r, call)));
      }
      add(register, calls, routes, Optional.of(service));
      calls.addAll(own);
    }
  }

  /** Adds statements to {@code register}, through methods of their own when there are too many. */
  private void add(
      MethodSpec.Builder register,
      List<MethodSpec> methods,
      List<CodeBlock> statements,
      Optional<RoutedService> service) {
    if (!large) {
      statements.forEach(register::addStatement);
      return;
    }
    for (int start = 0; start < statements.size(); start += MAX_STATEMENTS) {
      int end = Math.min(statements.size(), start + MAX_STATEMENTS);
      String name = methodNames.newName("register" + (methods.size() + 1));
      MethodSpec.Builder part =
          MethodSpec.methodBuilder(name)
              .addModifiers(PRIVATE, STATIC)
              .addParameter(GROUPS, "groups")
              .addParameter(project.routeMiddleware(), "middleware");
      service.ifPresent(s -> part.addParameter(names.api(s), variables.of(s)));
      statements.subList(start, end).forEach(part::addStatement);
      methods.add(part.build());
      register.addStatement(
          "$N(groups, middleware$L)", name, service.map(s -> ", " + variables.of(s)).orElse(""));
    }
  }

  private CodeBlock group(String path) {
    String hook = hooks.ofGroup(path);
    CodeBlock made =
        CodeBlock.of(
            "$L.group($S, array(middleware.$N()))",
            groupNamed(RouteGroups.parent(path)),
            RouteGroups.last(path),
            hook);
    return large
        ? CodeBlock.of("groups.put($S, $L)", path, made)
        : CodeBlock.of("$T $N = $L", RuntimeNames.ROUTER_GROUP, hook, made);
  }

  private CodeBlock groupNamed(String path) {
    if (large) {
      return CodeBlock.of("groups.get($S)", path);
    }
    return CodeBlock.of("$N", path.isEmpty() ? "root" : hooks.ofGroup(path));
  }

  private CodeBlock route(
      RoutedService service, RoutedMethod method, Route route, MethodSpec call) {
    String path = route.path().text();
    String variable = variables.of(service);
    return CodeBlock.of(
        "$L.$L($S,$Wchain(middleware.$N(), $N, $S,$Wc -> $N($N, c)))",
        groupNamed(RouteGroups.parent(path)),
        route.verb().lowerCase(),
        RouteGroups.last(path),
        hooks.ofRoute(route),
        variable,
        names.methodName(method),
        call.name(),
        variable);
  }

  /** The method that binds a request, calls the handler and writes what it returns. */
  private MethodSpec call(RoutedService service, RoutedMethod method) {
    String name =
        methodNames.newName(
            variables.of(service) + ServiceVariables.upperFirst(names.methodName(method)));
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .addParameter(names.api(service), "service")
            .addParameter(RuntimeNames.REQUEST_CONTEXT, "c")
            .addException(Exception.class);
    CodeBlock arguments = bind(spec, service, method);
    ErrorStatus.ofSuccess(method).ifPresent(status -> spec.addStatement("c.status($L)", status));
    List<Field> exceptions = distinctExceptions(method);
    if (exceptions.isEmpty()) {
      answer(spec, method, arguments);
      return spec.build();
    }
    spec.beginControlFlow("try");
    answer(spec, method, arguments);
    for (Field thrown : exceptions) {
      StructType exception = ErrorStatus.exception(names.program(), thrown).orElseThrow();
      spec.nextControlFlow("catch ($T e)", names.type(exception.symbol()));
      spec.addStatement(
          "c.json($L, e, $T::write)",
          ErrorStatus.of(names.program(), thrown).orElseThrow(),
          names.json(exception.symbol()));
    }
    return spec.endControlFlow().build();
  }

  private CodeBlock bind(MethodSpec.Builder spec, RoutedService service, RoutedMethod method) {
    RequestModel model = RequestModel.of(names.program(), method);
    if (model instanceof RequestModel.Whole whole) {
      ClassName type = names.type(whole.struct().symbol());
      spec.addStatement("$T request = $T.bind(c)", type, names.binder(whole.struct().symbol()));
      return CodeBlock.of("request, c");
    }
    if (model instanceof RequestModel.Arguments arguments) {
      ClassName type = names.arguments(service, method);
      spec.addStatement("$T request = $T.bind(c)", type, type);
      ArgumentsBinder binder = new ArgumentsBinder(names);
      CodeBlock.Builder call = CodeBlock.builder();
      for (Field field : arguments.fields()) {
        call.add("request.$N(), ", binder.accessorName(method, field));
      }
      return call.add("c").build();
    }
    return CodeBlock.of("c");
  }

  private void answer(MethodSpec.Builder spec, RoutedMethod method, CodeBlock arguments) {
    String name = names.methodName(method);
    Optional<Type> result = method.method().result();
    if (method.method().oneway() || result.isEmpty()) {
      spec.addStatement("service.$N($L)", name, arguments);
      spec.addStatement(
          "$T.empty(c, $L)", RuntimeNames.BINDING_RESULTS, method.method().oneway() ? 202 : 204);
      return;
    }
    spec.addStatement(
        "$T.json(c, service.$N($L), $L)",
        RuntimeNames.BINDING_RESULTS,
        name,
        arguments,
        new JsonExpressions(names).writer(result.get()));
  }

  /** Two of one class cannot be caught twice: the first one's status counts. */
  private List<Field> distinctExceptions(RoutedMethod method) {
    Set<StructType> seen = new HashSet<>();
    List<Field> exceptions = new ArrayList<>();
    for (Field thrown : method.method().exceptions()) {
      ErrorStatus.exception(names.program(), thrown)
          .filter(struct -> struct.symbol().kind() == Symbol.Kind.EXCEPTION)
          .filter(seen::add)
          .ifPresent(struct -> exceptions.add(thrown));
    }
    return exceptions;
  }

  private static MethodSpec chain() {
    return MethodSpec.methodBuilder("chain")
        .addModifiers(PRIVATE, STATIC)
        .addParameter(HANDLERS, "middleware")
        .addParameter(Object.class, "service")
        .addParameter(String.class, "method")
        .addParameter(RuntimeNames.HANDLER, "last")
        .returns(ArrayTypeName.of(RuntimeNames.HANDLER))
        .addStatement("$T chain = new $T<>(middleware)", HANDLERS, ArrayList.class)
        .addStatement(
            "chain.add($T.of(service.getClass().getName() + $S + method, last))",
            RuntimeNames.NAMED_HANDLER,
            ".")
        .addStatement("return array(chain)")
        .build();
  }

  private static MethodSpec array() {
    return MethodSpec.methodBuilder("array")
        .addModifiers(PRIVATE, STATIC)
        .addParameter(HANDLERS, "handlers")
        .returns(ArrayTypeName.of(RuntimeNames.HANDLER))
        .addStatement("return handlers.toArray($T[]::new)", RuntimeNames.HANDLER)
        .build();
  }
}
