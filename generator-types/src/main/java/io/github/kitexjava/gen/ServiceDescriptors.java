package io.github.kitexjava.gen;

import com.palantir.javapoet.CodeBlock;
import io.github.kitexjava.idl.model.ServiceType;
import java.util.Optional;

/** Tells the generator of types what other generators make of services. */
@FunctionalInterface
public interface ServiceDescriptors {
  ServiceDescriptors NONE = (names, service) -> Optional.empty();

  /** An expression for the service's descriptor at run time; empty where it has none. */
  Optional<CodeBlock> of(JavaNames names, ServiceType service);
}
