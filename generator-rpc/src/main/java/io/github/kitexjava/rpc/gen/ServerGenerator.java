package io.github.kitexjava.rpc.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.idl.model.ServiceType;

/** Emits the class that starts a server of a service. */
final class ServerGenerator {
  private final RpcNames names;

  ServerGenerator(RpcNames names) {
    this.names = names;
  }

  TypeSpec generate(ServiceType service) {
    ClassName handler = names.service(service);
    ClassName async = handler.nestedClass(InterfaceGenerator.ASYNC);
    return TypeSpec.classBuilder(names.server(service))
        .addModifiers(PUBLIC, FINAL)
        .addAnnotation(RuntimeNames.NULL_MARKED)
        .addJavadoc("Serves {@link $T}.\n", handler)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("builder")
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc("Starts a server of this service; others may be added.\n")
                .returns(RuntimeNames.SERVER_BUILDER)
                .addParameter(handler, "handler")
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
                .returns(handler)
                .addParameter(async, "handler")
                .addStatement(
                    "return $T.awaiting($T.class, $T.class, handler)",
                    RuntimeNames.ASYNC_HANDLER,
                    handler,
                    async)
                .build())
        .build();
  }
}
