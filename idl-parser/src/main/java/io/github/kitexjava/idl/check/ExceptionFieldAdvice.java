package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;

/** What a field holds is data; an exception is thrown. */
final class ExceptionFieldAdvice implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (StructType struct : file.declarations(StructType.class)) {
        for (Field field : struct.fields()) {
          if (field.type().resolved() instanceof NamedType named
              && named.symbol().kind() == Symbol.Kind.EXCEPTION) {
            diagnostics.warning(
                Code.EXCEPTION_AS_FIELD,
                field.span(),
                "field `" + field.name() + "` holds an exception",
                "a struct carries the same without being thrown");
          }
        }
      }
    }
  }
}
