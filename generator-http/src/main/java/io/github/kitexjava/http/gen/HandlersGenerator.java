package io.github.kitexjava.http.gen;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

/** Emits the interface that says who serves each service. */
final class HandlersGenerator {
  private HandlersGenerator() {}

  static TypeSpec generate(
      ClassName name, RouteTable table, HttpNames names, ServiceVariables variables) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addModifiers(PUBLIC)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addJavadoc(
                "Who serves each service of the IDL. Each is asked once, when the routes are"
                    + " registered.\n");
    for (RoutedService service : table.services()) {
      type.addMethod(
          MethodSpec.methodBuilder(variables.of(service))
              .addModifiers(PUBLIC, ABSTRACT)
              .returns(names.api(service))
              .build());
    }
    return type.build();
  }
}
