package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecation;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.gen.SafeJavadoc;
import io.github.kitexjava.idl.model.Annotations;
import io.github.kitexjava.idl.model.Doc;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Emits the interface that a user's handler implements: a method for each routed one. */
final class ApiGenerator {
  private final HttpNames names;
  private final ArgumentsBinder arguments;

  ApiGenerator(HttpNames names) {
    this.names = names;
    this.arguments = new ArgumentsBinder(names);
  }

  /** A parameter of a handler's method. */
  record Parameter(TypeName type, String name) {}

  TypeSpec generate(RoutedService service) {
    TypeSpec.Builder api =
        TypeSpec.interfaceBuilder(names.api(service))
            .addModifiers(PUBLIC)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addAnnotations(Deprecations.suppressed(usesDeprecated(service)))
            .addJavadoc(
                SafeJavadoc.of(
                    service.service().doc(),
                    deprecated(service.service().annotations(), service.service().doc()),
                    "Implement this to answer the routes of {@code "
                        + service.service().name()
                        + "}. Each method gets a\nrequest that is bound already and returns what is"
                        + " sent as JSON, or null when it has answered\nthrough the context."));
    service.methods().forEach(method -> api.addMethod(method(method)));
    return api.build();
  }

  private boolean usesDeprecated(RoutedService service) {
    Deprecations deprecations = names.java().deprecations();
    return service.methods().stream().anyMatch(each -> deprecations.usesIn(each.method()));
  }

  /** Words only: the compiler would blame the handler, which answers the callers that are left. */
  private static String deprecated(Annotations annotations, Doc doc) {
    return Deprecation.of(annotations, doc).sentence();
  }

  private MethodSpec method(RoutedMethod method) {
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(names.methodName(method))
            .addModifiers(PUBLIC, ABSTRACT)
            .addJavadoc(
                SafeJavadoc.of(
                    method.method().doc(),
                    routes(method),
                    deprecated(method.method().annotations(), method.method().doc())))
            .returns(result(method));
    for (Parameter parameter : parameters(method)) {
      spec.addParameter(parameter.type(), parameter.name());
    }
    for (Field exception : method.method().exceptions()) {
      ErrorStatus.of(names.program(), exception)
          .ifPresent(
              status ->
                  spec.addJavadoc(
                      "@throws $T to answer with it as JSON and status $L\n",
                      names.java().typeName(exception.type()),
                      status));
    }
    return spec.addException(Exception.class).build();
  }

  private static String routes(RoutedMethod method) {
    return method.routes().stream()
        .map(route -> SafeJavadoc.text(route.toString()))
        .collect(Collectors.joining(", ", "Answers ", "."));
  }

  /** What the method returns; nothing for {@code void}. */
  TypeName result(RoutedMethod method) {
    Optional<Type> result = method.method().result();
    if (result.isEmpty() || method.method().oneway()) {
      return TypeName.VOID;
    }
    TypeName name = names.java().typeName(result.get());
    return name.isPrimitive() ? name : name.annotated(RuntimeNames.NULLABLE_ANNOTATION);
  }

  /** The request or its parts, then the context. */
  List<Parameter> parameters(RoutedMethod method) {
    List<Parameter> parameters =
        method.method().arguments().stream()
            .map(a -> new Parameter(arguments.parameterType(a), names.parameter(method, a)))
            .collect(Collectors.toList());
    RequestModel model = RequestModel.of(names.program(), method);
    if (model instanceof RequestModel.Whole whole) {
      ClassName type = names.type(whole.struct().symbol());
      parameters = List.of(new Parameter(type, parameters.get(0).name()));
    }
    return withContext(parameters);
  }

  private static List<Parameter> withContext(List<Parameter> parameters) {
    String name = "c";
    while (contains(parameters, name)) {
      name += "_";
    }
    List<Parameter> all = new ArrayList<>(parameters);
    all.add(new Parameter(RuntimeNames.REQUEST_CONTEXT, name));
    return all;
  }

  private static boolean contains(List<Parameter> parameters, String name) {
    return parameters.stream().anyMatch(p -> p.name().equals(name));
  }
}
