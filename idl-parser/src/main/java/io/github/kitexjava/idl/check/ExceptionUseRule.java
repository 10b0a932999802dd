package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.model.Type;

/** An exception is thrown; as the result of a method it is a {@code throws} in the wrong place. */
final class ExceptionUseRule implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (ServiceType service : file.declarations(ServiceType.class)) {
        for (ServiceType.Method method : service.methods()) {
          if (method.result().filter(ExceptionUseRule::isException).isPresent()) {
            diagnostics.warning(
                Code.EXCEPTION_AS_VALUE,
                method.span(),
                "method `" + method.name() + "` returns an exception as its result",
                "to throw it, write `throws (1: Name name)`");
          }
        }
      }
    }
  }

  private static boolean isException(Type type) {
    return type.resolved() instanceof NamedType named
        && named.symbol().kind() == Symbol.Kind.EXCEPTION;
  }
}
