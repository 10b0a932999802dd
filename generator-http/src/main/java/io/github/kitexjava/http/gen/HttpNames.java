package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.kitexjava.gen.JavaNames;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.Type;
import java.util.Locale;

/** What the classes of an HTTP project are called, beside the names of the types themselves. */
final class HttpNames {
  private final Program program;
  private final JavaNames java;

  HttpNames(Program program, JavaNames java) {
    this.program = program;
    this.java = java;
  }

  JavaNames java() {
    return java;
  }

  Program program() {
    return program;
  }

  ClassName type(Symbol symbol) {
    return java.className(symbol);
  }

  ClassName json(Symbol symbol) {
    return java.companion(symbol, "Json");
  }

  ClassName binder(Symbol symbol) {
    return java.companion(symbol, "Binder");
  }

  ClassName api(RoutedService service) {
    return java.companion(service.service().symbol(), "Api");
  }

  /** The class that holds the arguments of a method which does not take one struct. */
  ClassName arguments(RoutedService service, RoutedMethod method) {
    String name = methodName(method);
    String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return java.companion(service.service().symbol(), upper + "Arguments");
  }

  String methodName(RoutedMethod method) {
    return java.method(method.owner(), method.method());
  }

  String parameter(RoutedMethod method, Field argument) {
    return java.parameter(method.owner(), method.method(), argument);
  }

  /** True for types whose values have no zero: where none is given there is null. */
  static boolean hasNoZero(Type type) {
    Type resolved = type.resolved();
    return resolved instanceof NamedType || resolved == BaseType.UUID;
  }

  /** The Java type of a value that may be null when it has no zero. */
  TypeName nullable(Type type) {
    TypeName name = java.typeName(type);
    return hasNoZero(type) ? name.annotated(RuntimeNames.NULLABLE_ANNOTATION) : name;
  }

  ServiceType service(Symbol symbol) {
    return program.service(symbol);
  }

  StructType struct(Symbol symbol) {
    return program.struct(symbol);
  }
}
