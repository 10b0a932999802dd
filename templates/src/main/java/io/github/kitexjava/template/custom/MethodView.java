package io.github.kitexjava.template.custom;

import io.github.kitexjava.template.Key;
import java.util.List;

/** What files of a user's own may say about a method of a service. */
public record MethodView(
    @Key("as in Java") String methodName,
    @Key("as in the IDL and on the wire") String methodIdlName,
    @Key("in Java, such as List<Order>") String returnType,
    @Key("in Java, such as Request req, int count") String parameters,
    @Key("each of the parameters") List<ParameterView> arguments,
    @Key("whether there is something to return") boolean returns,
    @Key("an expression for an empty but valid value to return") String result,
    @Key("whether callers get no answer") boolean oneway,
    @Key("whether it names something deprecated") boolean deprecated,
    @Key("the classes of the exceptions in throws, with the package") List<String> exceptions,
    @Key("the classes that returnType, parameters and result name, sorted")
        List<String> methodImports,
    @Key("the lines of its comment in the IDL, safe in Javadoc") List<String> methodDoc,
    @Key("what stands in parentheses after it in the IDL") List<AnnotationView> methodAnnotations,
    @Key("what it answers; of hz only") List<RouteView> routes) {
  public MethodView {
    arguments = List.copyOf(arguments);
    exceptions = List.copyOf(exceptions);
    methodImports = List.copyOf(methodImports);
    methodDoc = List.copyOf(methodDoc);
    methodAnnotations = List.copyOf(methodAnnotations);
    routes = List.copyOf(routes);
  }

  /** All of its texts that may name classes. */
  public String code() {
    return returnType + " " + parameters + " " + result;
  }

  /** One parameter. */
  public record ParameterView(
      @Key("as in Java") String argumentName, @Key("as in Java") String argumentType) {}

  /** One path that it answers. */
  public record RouteView(
      @Key("such as GET; ANY for all") String verb, @Key("such as /users/:id") String route) {}
}
