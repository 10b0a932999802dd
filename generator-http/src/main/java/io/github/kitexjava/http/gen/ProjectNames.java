package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;

/**
 * The classes of a project that are not of one type or service.
 *
 * @param basePackage of the user's own code
 */
record ProjectNames(String basePackage) {

  ClassName userClass(String simpleName) {
    return ClassName.get(basePackage, simpleName);
  }

  /** A user's class that answers the routes of a service. */
  ClassName handler(String serviceVariable) {
    return ClassName.get(
        basePackage + ".handler", ServiceVariables.upperFirst(serviceVariable) + "Handler");
  }

  ClassName router() {
    return ClassName.get(basePackage + ".router", "GeneratedRouter");
  }

  ClassName routeHandlers() {
    return ClassName.get(basePackage + ".router", "RouteHandlers");
  }

  ClassName routeMiddleware() {
    return ClassName.get(basePackage + ".router", "RouteMiddleware");
  }
}
