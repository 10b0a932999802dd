package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.Deprecation;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * One method as Java has it.
 *
 * @param owner the service that declares it
 * @param name of the Java method
 * @param constant the descriptor's, in the owner's class of descriptors
 * @param arguments in IDL order
 * @param exceptions the declared ones, each once
 * @param resultType primitive where Java has a primitive; {@code void} if there is none
 */
record ServiceMethod(
    ServiceType owner,
    ServiceType.Method method,
    String name,
    String constant,
    List<Argument> arguments,
    List<ClassName> exceptions,
    TypeName resultType) {
  /** The JVM's limit for one method, {@code this} included; long and double take two. */
  private static final int MAX_SLOTS = 255;

  ServiceMethod {
    arguments = List.copyOf(arguments);
    exceptions = List.copyOf(exceptions);
  }

  /** Whether callers should stop calling it; a server still answers. */
  Deprecation deprecation() {
    return Deprecation.of(method.annotations(), method.doc());
  }

  /** As on the wire. */
  String wireName() {
    return method.name();
  }

  /** Empty for one-way methods too. */
  Optional<Type> result() {
    return method.oneway() ? Optional.empty() : method.result();
  }

  /** The result as a type argument: {@code Void} if there is none. */
  TypeName boxedResult() {
    return resultType.equals(TypeName.VOID) ? ClassName.get(Void.class) : resultType.box();
  }

  /** True if Java cannot have a parameter for each argument: it gets all of them in one. */
  boolean isWide() {
    int slots = 1;
    for (Argument argument : arguments) {
      boolean two =
          argument.type().equals(TypeName.LONG) || argument.type().equals(TypeName.DOUBLE);
      slots += two ? 2 : 1;
    }
    return slots > MAX_SLOTS;
  }
}
