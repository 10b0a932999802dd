package io.github.kitexjava.rpc.gen;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/**
 * Emits what stands between the user's main class and the services, so that a service that the IDL
 * gains is answered without a change there.
 */
final class WiringGenerator {
  private final RpcNames names;
  private final String basePackage;
  private final ClassName handlers;
  private final ClassName services;

  /**
   * For one project.
   *
   * @param basePackage of the user's own code
   */
  WiringGenerator(RpcNames names, String basePackage) {
    this.names = names;
    this.basePackage = basePackage;
    this.handlers = ClassName.get(basePackage + ".service", "ServiceHandlers");
    this.services = ClassName.get(basePackage + ".service", "GeneratedServices");
  }

  String basePackage() {
    return basePackage;
  }

  ClassName handlersName() {
    return handlers;
  }

  ClassName servicesName() {
    return services;
  }

  /** The interface that the user's code implements. */
  TypeSpec handlers(List<ServedService> served) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(handlers)
            .addModifiers(PUBLIC)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addJavadoc(
                "Who answers each service. A service that the IDL gains appears here as a method, so"
                    + " that\nthe compiler asks for its handler.\n");
    for (ServedService service : served) {
      type.addMethod(
          MethodSpec.methodBuilder(service.variable())
              .addModifiers(PUBLIC, ABSTRACT)
              .addJavadoc("Asked once, when the server is made.\n")
              .returns(names.service(service.type()))
              .build());
    }
    return type.build();
  }

  /** The class that tells a server of every service. */
  TypeSpec services(List<ServedService> served) {
    MethodSpec.Builder register =
        MethodSpec.methodBuilder("register")
            .addModifiers(PUBLIC, STATIC)
            .addJavadoc("Adds every service to a server.\n")
            .addParameter(RuntimeNames.SERVER_BUILDER, "server")
            .addParameter(handlers, "handlers");
    for (ServedService service : served) {
      register.addStatement(
          "server.$L($T.SERVICE, handlers.$N())",
          service.fallback() ? "fallbackService" : "service",
          names.methods(service.type()),
          service.variable());
    }
    return TypeSpec.classBuilder(services)
        .addModifiers(PUBLIC, FINAL)
        .addAnnotation(RuntimeNames.NULL_MARKED)
        .addJavadoc("All services of the IDL.\n")
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethod(register.build())
        .build();
  }
}
