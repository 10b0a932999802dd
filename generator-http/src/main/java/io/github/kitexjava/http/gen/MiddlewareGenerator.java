package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.SafeJavadoc;
import java.util.List;

/** Emits the interface with a middleware hook for each group and route. */
final class MiddlewareGenerator {
  private static final TypeName HANDLERS =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.HANDLER);

  private MiddlewareGenerator() {}

  static TypeSpec generate(
      ClassName name, List<Route> routes, RouteGroups groups, HookNames hooks) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(PUBLIC)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addJavadoc(
                "Middleware for the routes of the IDL: override what you need. A hook is named after"
                    + " the\nwhole path it guards, so that it never comes to guard another one."
                    + "\n\n<p>Each is asked once, when the routes are registered.\n")
            .addMethod(hook("root", "For all routes of the IDL."));
    for (String path : groups.paths()) {
      type.addMethod(
          hook(hooks.ofGroup(path), "For all routes below " + SafeJavadoc.text(path) + "."));
    }
    for (Route route : routes) {
      type.addMethod(hook(hooks.ofRoute(route), "For " + SafeJavadoc.text(route.toString()) + "."));
    }
    return type.build();
  }

  private static MethodSpec hook(String name, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L\n", javadoc)
        .addModifiers(PUBLIC, DEFAULT)
        .returns(HANDLERS)
        .addStatement("return $T.of()", List.class)
        .build();
  }
}
