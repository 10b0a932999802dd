package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.concurrent.CompletableFuture;

/** The heads of the Java methods that stand for one method of a service. */
final class MethodSignatures {
  /** JavaPoet may break the line after it. */
  static final String COMMA = ",$W";

  private MethodSignatures() {}

  /** Waits for the result. */
  static MethodSpec.Builder blocking(ServiceMethod method) {
    MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name()).returns(method.resultType());
    addParameters(spec, method);
    method.exceptions().forEach(spec::addException);
    return spec;
  }

  /** Returns a future. */
  static MethodSpec.Builder async(ServiceMethod method) {
    TypeName future =
        ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), method.boxedResult());
    MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name()).returns(future);
    addParameters(spec, method);
    return spec;
  }

  /** One for each argument, or one for all of them. */
  static void addParameters(MethodSpec.Builder spec, ServiceMethod method) {
    if (method.isWide()) {
      spec.addParameter(RuntimeNames.ARGUMENTS, "arguments");
      return;
    }
    method.arguments().forEach(a -> spec.addParameter(a.parameterType(), a.name()));
  }

  /** The parameters' names, with commas. */
  static CodeBlock names(ServiceMethod method) {
    return method.isWide()
        ? CodeBlock.of("arguments")
        : method.arguments().stream()
            .map(argument -> CodeBlock.of("$N", argument.name()))
            .collect(CodeBlock.joining(COMMA));
  }

  /** A name for a local variable or a field, with underscores if a parameter has it. */
  static String free(ServiceMethod method, String wanted) {
    String name = wanted;
    while (has(method, name)) {
      name += "_";
    }
    return name;
  }

  /** The private field of this name, although a parameter may have it too. */
  static CodeBlock field(ServiceMethod method, String name) {
    return has(method, name) ? CodeBlock.of("this.$N", name) : CodeBlock.of("$N", name);
  }

  private static boolean has(ServiceMethod method, String name) {
    return method.isWide()
        ? name.equals("arguments")
        : method.arguments().stream().anyMatch(a -> a.name().equals(name));
  }
}
