package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.gen.ZeroValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The emptiest calls that can be made of methods, in Java with full names. */
final class SampleCalls {
  private final RpcNames names;
  private final ZeroValues zeros;

  SampleCalls(RpcNames names) {
    this.names = names;
    this.zeros = new ZeroValues(names.program(), names.java());
  }

  /** False where the stub has nothing valid to return. */
  boolean isAnswered(ServiceMethod method) {
    return method.result().isEmpty() || zeros.of(method.result().get()).isPresent();
  }

  /** Whether a call names something deprecated. */
  boolean isDeprecated(ServiceMethod method) {
    return method.deprecation().isDeprecated()
        || method.arguments().stream().anyMatch(each -> zeros.isDeprecated(each.field().type()));
  }

  /** Arguments for a call; empty if there is one of which no finite value exists. */
  Optional<String> arguments(ServiceMethod method) {
    if (method.isWide()) {
      boolean free = method.arguments().stream().noneMatch(Argument::isRequired);
      return free
          ? Optional.of(names.methods(method.owner()) + "." + method.constant() + ".newArguments()")
          : Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (Argument argument : method.arguments()) {
      Optional<CodeBlock> zero = zeros.of(argument.field().type());
      if (zero.isEmpty() && !argument.isNullable()) {
        return Optional.empty();
      }
      values.add(zero.map(CodeBlock::toString).orElse("null"));
    }
    return Optional.of(String.join(", ", values));
  }
}
