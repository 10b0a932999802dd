package io.github.kitexjava.rpc.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecation;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.idl.model.ServiceType;

/** Emits the client of a service: a thin cover over the runtime's. */
final class ClientGenerator {
  /** Hides the inherited name, so that JavaPoet says a class of the IDL that has it in full. */
  private static final String ASYNC_CALLS = InterfaceGenerator.ASYNC;

  private final RpcNames names;

  ClientGenerator(RpcNames names) {
    this.names = names;
  }

  TypeSpec generate(ServiceType service) {
    ClassName client = names.client(service);
    Deprecation deprecation = RpcNames.deprecation(service);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(client)
            .addModifiers(PUBLIC, FINAL)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addAnnotations(deprecation.annotations())
            .addAnnotations(
                Deprecations.suppressed(
                    !deprecation.isDeprecated() && names.usesDeprecated(names.all(service))))
            .addJavadoc(
                deprecation.document(
                    CodeBlock.of(
                        "Calls {@link $T} services. Safe for use by any number of threads; make one"
                            + " and keep it.\n",
                        names.service(service))))
            .addSuperinterface(names.service(service))
            .addSuperinterface(AutoCloseable.class);
    addState(type);
    type.addMethod(builder(service, client));
    type.addMethod(with(client));
    type.addMethod(async(service));
    for (ServiceMethod method : names.all(service)) {
      type.addMethod(call(method));
    }
    type.addMethod(
        MethodSpec.methodBuilder("close")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .addStatement("rpc.close()")
            .build());
    return type.addType(asyncCalls(service)).build();
  }

  private static void addState(TypeSpec.Builder type) {
    type.addField(RuntimeNames.CLIENT, "rpc", PRIVATE, FINAL)
        .addField(RuntimeNames.CALL_OPTIONS, "options", PRIVATE, FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(RuntimeNames.CLIENT, "rpc")
                .addParameter(RuntimeNames.CALL_OPTIONS, "options")
                .addStatement("this.rpc = rpc")
                .addStatement("this.options = options")
                .build());
  }

  private MethodSpec builder(ServiceType service, ClassName client) {
    return MethodSpec.methodBuilder("builder")
        .addModifiers(PUBLIC, STATIC)
        .addJavadoc("Starts a client; the name is what the service is called where it runs.\n")
        .returns(ParameterizedTypeName.get(RuntimeNames.CLIENT_BUILDER, client))
        .addParameter(String.class, "destinationName")
        .addStatement(
            "return $T.builder(\n$T.SERVICE, destinationName, rpc -> new $T(rpc, $T.NONE))",
            RuntimeNames.CLIENT,
            names.methods(service),
            client,
            RuntimeNames.CALL_OPTIONS)
        .build();
  }

  private static MethodSpec with(ClassName client) {
    return MethodSpec.methodBuilder("with")
        .addModifiers(PUBLIC)
        .addJavadoc("The same connections with other options.\n")
        .returns(client)
        .addParameter(RuntimeNames.CALL_OPTIONS, "options")
        .addStatement("return new $T(rpc, options)", client)
        .build();
  }

  private MethodSpec async(ServiceType service) {
    return MethodSpec.methodBuilder("async")
        .addModifiers(PUBLIC)
        .addJavadoc("The same calls without waiting.\n")
        .returns(asyncType(service))
        .addStatement("return new $L(rpc, options)", ASYNC_CALLS)
        .build();
  }

  private MethodSpec call(ServiceMethod method) {
    boolean returns = !method.resultType().equals(TypeName.VOID);
    return MethodSignatures.blocking(method)
        .addJavadoc(method.deprecation().document(CodeBlock.of("")))
        .addAnnotation(Override.class)
        .addAnnotations(method.deprecation().annotations())
        .addModifiers(PUBLIC)
        .addStatement("$L$L", returns ? "return " : "", invocation(method, "call"))
        .build();
  }

  private TypeSpec asyncCalls(ServiceType service) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(ASYNC_CALLS)
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addSuperinterface(asyncType(service));
    addState(type);
    for (ServiceMethod method : names.all(service)) {
      type.addMethod(
          MethodSignatures.async(method)
              .addAnnotation(Override.class)
              .addAnnotations(method.deprecation().annotations())
              .addModifiers(PUBLIC)
              .addStatement("return $L", invocation(method, "callAsync"))
              .build());
    }
    return type.build();
  }

  private CodeBlock invocation(ServiceMethod method, String call) {
    ClassName methods = names.methods(method.owner());
    CodeBlock arguments =
        method.isWide()
            ? CodeBlock.of("arguments")
            : CodeBlock.of("$T.$N($L)", methods, method.name(), MethodSignatures.names(method));
    return CodeBlock.of(
        "$L.$L($T.$N,$W$L,$W$L)",
        MethodSignatures.field(method, "rpc"),
        call,
        methods,
        method.constant(),
        arguments,
        MethodSignatures.field(method, "options"));
  }

  private ClassName asyncType(ServiceType service) {
    return names.service(service).nestedClass(InterfaceGenerator.ASYNC);
  }
}
