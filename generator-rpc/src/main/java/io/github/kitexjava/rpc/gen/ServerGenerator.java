package io.github.kitexjava.rpc.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.idl.model.ServiceType;
import java.util.List;

/** Emits the class that starts a server of a service. */
final class ServerGenerator {
  /** As the interface that it covers, so that a type of this name in the IDL is told apart. */
  private static final String AWAITING = InterfaceGenerator.ASYNC;

  private final RpcNames names;

  ServerGenerator(RpcNames names) {
    this.names = names;
  }

  TypeSpec generate(ServiceType service) {
    return TypeSpec.classBuilder(names.server(service))
        .addModifiers(PUBLIC, FINAL)
        .addAnnotation(RuntimeNames.NULL_MARKED)
        .addAnnotations(Deprecations.suppressed(callsDeprecated(service)))
        .addJavadoc("Serves {@link $T}.\n", names.service(service))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("builder")
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc("Starts a server of this service; others may be added.\n")
                .returns(RuntimeNames.SERVER_BUILDER)
                .addParameter(names.service(service), "handler")
                .addStatement(
                    "return $T.builder().service($T.SERVICE, handler)",
                    RuntimeNames.SERVER,
                    names.methods(service))
                .build())
        .addMethod(
            MethodSpec.methodBuilder("awaiting")
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc(
                    "A handler made of one that returns futures: each call waits for its answer.\n")
                .returns(names.service(service))
                .addParameter(asyncType(service), "handler")
                .addStatement("return new $L(handler)", AWAITING)
                .build())
        .addType(awaiting(service))
        .build();
  }

  private boolean callsDeprecated(ServiceType service) {
    List<ServiceMethod> methods = names.all(service);
    return names.usesDeprecated(methods)
        || methods.stream().anyMatch(method -> method.deprecation().isDeprecated());
  }

  private TypeSpec awaiting(ServiceType service) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(AWAITING)
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addSuperinterface(names.service(service))
            .addField(asyncType(service), "handler", PRIVATE, FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(PRIVATE)
                    .addParameter(asyncType(service), "handler")
                    .addStatement("this.handler = handler")
                    .build());
    names.all(service).forEach(method -> type.addMethod(awaiting(method)));
    return type.build();
  }

  private static MethodSpec awaiting(ServiceMethod method) {
    boolean returns = !method.resultType().equals(TypeName.VOID);
    return MethodSignatures.blocking(method)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .addStatement(
            "$L$T.await($L.$N($L))",
            returns ? "return " : "",
            RuntimeNames.ASYNC_ANSWER,
            MethodSignatures.field(method, "handler"),
            method.name(),
            MethodSignatures.names(method))
        .build();
  }

  private ClassName asyncType(ServiceType service) {
    return names.service(service).nestedClass(InterfaceGenerator.ASYNC);
  }
}
