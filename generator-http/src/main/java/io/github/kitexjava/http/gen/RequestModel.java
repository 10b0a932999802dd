package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Type;
import java.util.List;

/** What the request of a method becomes in Java. */
sealed interface RequestModel {

  /** The fields that come from the request. */
  List<Field> fields();

  /** Nothing: a method without arguments. */
  record None() implements RequestModel {
    @Override
    public List<Field> fields() {
      return List.of();
    }
  }

  /** The one argument is a struct, union or exception, whose fields are the request's. */
  record Whole(StructType struct) implements RequestModel {
    @Override
    public List<Field> fields() {
      return struct.fields();
    }
  }

  /** Each argument is a field of the request. */
  record Arguments(List<Field> fields) implements RequestModel {
    public Arguments {
      fields = List.copyOf(fields);
    }
  }

  static RequestModel of(Program program, RoutedMethod method) {
    List<Field> arguments = method.method().arguments();
    if (arguments.isEmpty()) {
      return new None();
    }
    Type only = arguments.get(0).type().resolved();
    if (arguments.size() == 1 && only instanceof NamedType named && !named.isEnum()) {
      return new Whole(program.struct(named.symbol()));
    }
    return new Arguments(arguments);
  }
}
