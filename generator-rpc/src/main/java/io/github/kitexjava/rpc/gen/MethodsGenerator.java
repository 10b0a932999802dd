package io.github.kitexjava.rpc.gen;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kitexjava.gen.Deprecations;
import io.github.kitexjava.gen.ValueCode;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.ServiceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Emits the class that holds the descriptors of a service's own methods, and the methods that make
 * the arguments of one call.
 */
final class MethodsGenerator {
  /** About the bytes of code that make one descriptor, and one argument or exception of it. */
  private static final int METHOD_BYTES = 60;

  private static final int MEMBER_BYTES = 30;

  /** Half of what the JVM lets a class initializer have. */
  private static final int MAX_INITIALIZER_BYTES = 32_000;

  private final RpcNames names;

  MethodsGenerator(RpcNames names) {
    this.names = names;
  }

  TypeSpec generate(ServiceType service) {
    List<ServiceMethod> methods = names.own(service);
    boolean large = bytes(methods) > MAX_INITIALIZER_BYTES;
    Set<String> taken = methods.stream().map(ServiceMethod::name).collect(Collectors.toSet());
    Map<ServiceMethod, String> describers = large ? describers(methods, taken) : Map.of();
    ValueCode values = new ValueCode(names.java(), taken);
    ArgumentCode code = new ArgumentCode(names.java(), values);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.methods(service))
            .addModifiers(PUBLIC, FINAL)
            .addAnnotation(RuntimeNames.NULL_MARKED)
            .addAnnotations(Deprecations.suppressed(names.usesDeprecated(methods)))
            .addJavadoc(
                """
                What the wire needs to know of each method of {@link $T}.

                <p>Also for middleware and generic code.
                """,
                names.service(service));
    List<MethodSpec> describing = new ArrayList<>();
    for (ServiceMethod method : methods) {
      TypeName descriptor = descriptorType(service, method);
      CodeBlock value = descriptor(service, method, code);
      FieldSpec.Builder field =
          FieldSpec.builder(descriptor, method.constant(), PUBLIC, STATIC, FINAL);
      if (large) {
        String name = describers.getOrDefault(method, "");
        describing.add(describer(name, descriptor, value));
        value = CodeBlock.of("$N()", name);
      }
      type.addField(field.initializer("$>$>\n$L$<$<", value).build());
    }
    type.addField(service(service, methods));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    methods.stream().filter(m -> !m.isWide()).forEach(m -> type.addMethod(arguments(service, m)));
    return type.addMethods(describing).addMethods(values.methods()).build();
  }

  /** The names of the private methods that make descriptors; they are taken then. */
  private static Map<ServiceMethod, String> describers(
      List<ServiceMethod> methods, Set<String> taken) {
    Map<ServiceMethod, String> describers = new HashMap<>();
    for (ServiceMethod method : methods) {
      String name = "describe" + RpcNames.upperFirst(method.name());
      while (!taken.add(name)) {
        name += "_";
      }
      describers.put(method, name);
    }
    return describers;
  }

  private static int bytes(List<ServiceMethod> methods) {
    return methods.stream()
        .mapToInt(
            method ->
                METHOD_BYTES
                    + MEMBER_BYTES
                        * (method.arguments().size() + method.method().exceptions().size()))
        .sum();
  }

  private TypeName descriptorType(ServiceType service, ServiceMethod method) {
    return ParameterizedTypeName.get(
        RuntimeNames.METHOD_DESCRIPTOR, names.service(service), method.boxedResult());
  }

  private static MethodSpec describer(String name, TypeName descriptor, CodeBlock value) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .returns(descriptor)
        .addCode("return $L;\n", value) // it has statements in it, so it can be none
        .build();
  }

  private CodeBlock descriptor(ServiceType service, ServiceMethod method, ArgumentCode code) {
    ClassName type = names.service(service);
    CodeBlock.Builder chain = CodeBlock.builder();
    if (method.method().oneway()) {
      chain.add("$T.<$T>oneway($S)", RuntimeNames.METHOD_DESCRIPTOR, type, method.wireName());
    } else {
      chain.add(
          "$T.<$T, $T>call($S)",
          RuntimeNames.METHOD_DESCRIPTOR,
          type,
          method.boxedResult(),
          method.wireName());
    }
    chain.add("$>$>");
    method.arguments().forEach(a -> chain.add("\n$L", code.declaration(a)));
    if (!method.arguments().isEmpty()) {
      chain.add("\n.arguments($L)", code.codec(method));
    }
    method.result().ifPresent(r -> chain.add("\n.result($L)", code.result(r, method)));
    if (!method.method().oneway()) {
      for (Field exception : method.method().exceptions()) {
        ClassName name = names.java().className(RpcNames.exceptionSymbol(exception));
        chain.add(
            "\n.exception($L, $S, $T.class, $T.CODEC)",
            exception.id(),
            exception.name(),
            name,
            name);
      }
    }
    return chain.add("\n$L$<$<", handler(method)).build();
  }

  private static CodeBlock handler(ServiceMethod method) {
    CodeBlock arguments =
        method.isWide()
            ? CodeBlock.of("arguments")
            : method.arguments().stream()
                .map(Argument::value)
                .collect(CodeBlock.joining(MethodSignatures.COMMA));
    return CodeBlock.of(
        ".$L((service, arguments) -> service.$N($L))",
        method.result().isPresent() ? "handler" : "procedure",
        method.name(),
        arguments);
  }

  private FieldSpec service(ServiceType service, List<ServiceMethod> methods) {
    ClassName type = names.service(service);
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add("$>$>\n$T.of($S, $T.class", RuntimeNames.SERVICE_DESCRIPTOR, service.name(), type);
    String constants = methods.stream().map(m -> ", " + m.constant()).collect(Collectors.joining());
    value.add("$L)", constants);
    names
        .base(service)
        .ifPresent(base -> value.add("$>$>\n.extending($T.SERVICE)$<$<", names.methods(base)));
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeNames.SERVICE_DESCRIPTOR, type),
            "SERVICE",
            PUBLIC,
            STATIC,
            FINAL)
        .initializer(value.add("$<$<").build())
        .build();
  }

  private MethodSpec arguments(ServiceType service, ServiceMethod method) {
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(method.name())
            .addModifiers(PUBLIC, STATIC)
            .addJavadoc(
                "The arguments of one call of {@link $T#$L}.\n",
                names.service(service),
                method.name())
            .returns(RuntimeNames.ARGUMENTS);
    MethodSignatures.addParameters(spec, method);
    if (method.arguments().isEmpty()) {
      return spec.addStatement("return $N.newArguments()", method.constant()).build();
    }
    CodeBlock.Builder call = CodeBlock.builder().add("return $N.newArguments()", method.constant());
    String separator = method.arguments().size() == 1 ? "" : "\n";
    call.add("$>$>");
    for (Argument argument : method.arguments()) {
      call.add(separator)
          .add(
              ".$L($L, $N$L)",
              argument.access(),
              argument.index(),
              argument.name(),
              argument.isEnum() ? ".value()" : "");
    }
    return spec.addCode(call.add("$<$<;\n").build()).build();
  }
}
