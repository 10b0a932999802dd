package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** The classes of the runtimes and of jspecify that generated code names. */
final class RuntimeNames {
  static final ClassName ARGUMENTS = thrift("Arguments");
  static final ClassName ARGUMENT_CODEC = thrift("ArgumentCodec");
  static final ClassName METHOD_DESCRIPTOR = thrift("MethodDescriptor");
  static final ClassName MISSING_FIELD = thrift("MissingFieldException");
  static final ClassName REQUIREDNESS = thrift("Requiredness");
  static final ClassName RESULT_CODEC = thrift("ResultCodec");
  static final ClassName SERVICE_DESCRIPTOR = thrift("ServiceDescriptor");
  static final ClassName BYTES = thrift("Bytes");

  static final ClassName ASYNC_HANDLER = rpc("AsyncHandler");
  static final ClassName CALL_OPTIONS = rpc("CallOptions");
  static final ClassName CLIENT = rpc("RpcClient");
  static final ClassName CLIENT_BUILDER = rpc("RpcClientBuilder");
  static final ClassName SERVER = rpc("RpcServer");
  static final ClassName SERVER_BUILDER = rpc("RpcServerBuilder");

  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
  static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();

  private RuntimeNames() {}

  private static ClassName thrift(String name) {
    return ClassName.get("io.github.kitexjava.thrift", name);
  }

  private static ClassName rpc(String name) {
    return ClassName.get("io.github.kitexjava.rpc", name);
  }
}
