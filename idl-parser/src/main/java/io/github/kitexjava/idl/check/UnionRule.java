package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.List;

/** Only one field of a union can be set from the start. */
final class UnionRule implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (StructType struct : file.declarations(StructType.class)) {
        if (struct.symbol().kind() == Symbol.Kind.UNION) {
          check(struct, diagnostics);
        }
      }
    }
  }

  private static void check(StructType union, Diagnostics diagnostics) {
    List<Field> defaults =
        union.fields().stream().filter(f -> f.defaultValue().isPresent()).toList();
    for (Field field : defaults.subList(Math.min(1, defaults.size()), defaults.size())) {
      diagnostics.error(
          Code.UNION_DEFAULTS,
          field.span(),
          "union `" + union.name() + "` has a second default, for `" + field.name() + "`",
          "",
          new Related(defaults.get(0).span(), "the first one is here"));
    }
  }
}
