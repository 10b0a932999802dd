package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ServiceType.Method;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.HashMap;
import java.util.Map;

/** A method throws exceptions, each once. */
final class ThrowsRule implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (ServiceType service : file.declarations(ServiceType.class)) {
        service.methods().forEach(m -> check(m, diagnostics));
      }
    }
  }

  private static void check(Method method, Diagnostics diagnostics) {
    Map<Symbol, Field> thrown = new HashMap<>();
    for (Field field : method.exceptions()) {
      boolean exception =
          field.type().resolved() instanceof NamedType named
              && named.symbol().kind() == Symbol.Kind.EXCEPTION;
      if (!exception) {
        diagnostics.error(
            Code.THROWS,
            field.span(),
            "the type of `" + field.name() + "` is no exception, so it cannot be thrown",
            "");
        continue;
      }
      Symbol symbol = ((NamedType) field.type().resolved()).symbol();
      Field earlier = thrown.putIfAbsent(symbol, field);
      // Of one name too, which FieldNameRule reports.
      if (earlier != null && !earlier.name().equals(field.name())) {
        diagnostics.error(
            Code.THROWS,
            field.span(),
            "method `" + method.name() + "` throws `" + symbol.name() + "` twice",
            "",
            new Related(earlier.span(), "first thrown here"));
      }
    }
  }
}
