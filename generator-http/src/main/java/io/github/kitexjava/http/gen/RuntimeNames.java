package io.github.kitexjava.http.gen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** The classes that generated code calls, by name: the generator does not depend on the runtime. */
final class RuntimeNames {
  private static final String HTTP = "io.github.kitexjava.http";

  static final ClassName BIND_EXCEPTION = ClassName.get(HTTP, "BindException");
  static final ClassName BINDING = ClassName.get(HTTP, "Binding");
  static final ClassName BINDING_PROBLEMS = ClassName.get(HTTP, "BindingProblems");
  static final ClassName BINDING_RESULTS = ClassName.get(HTTP, "BindingResults");
  static final ClassName BINDING_SOURCE = ClassName.get(HTTP, "BindingSource");
  static final ClassName BINDING_VALUE = ClassName.get(HTTP, "BindingValue");
  static final ClassName BYTES = ClassName.get("io.github.kitexjava.thrift", "Bytes");
  static final ClassName HANDLER = ClassName.get(HTTP, "Handler");
  static final ClassName JSON_INPUT = ClassName.get(HTTP, "JsonInput");
  static final ClassName JSON_OUTPUT = ClassName.get(HTTP, "JsonOutput");
  static final ClassName JSON_TEXT = ClassName.get(HTTP, "JsonText");
  static final ClassName NAMED_HANDLER = ClassName.get(HTTP, "NamedHandler");
  static final ClassName REQUEST_CONTEXT = ClassName.get(HTTP, "RequestContext");
  static final ClassName ROUTER_GROUP = ClassName.get(HTTP, "RouterGroup");
  static final ClassName JSON_GENERATOR = ClassName.get("tools.jackson.core", "JsonGenerator");
  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  static final AnnotationSpec NULLABLE_ANNOTATION = AnnotationSpec.builder(NULLABLE).build();

  private RuntimeNames() {}
}
