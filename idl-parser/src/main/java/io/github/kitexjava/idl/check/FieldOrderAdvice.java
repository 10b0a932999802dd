package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.List;

/** Ids that rise show at a glance which is the next free one. */
final class FieldOrderAdvice implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      file.declarations(StructType.class).forEach(s -> check(s.fields(), diagnostics));
    }
  }

  private static void check(List<Field> fields, Diagnostics diagnostics) {
    for (int i = 1; i < fields.size(); i++) {
      Field field = fields.get(i);
      Field before = fields.get(i - 1);
      if (field.id() < before.id()) {
        diagnostics.warning(
            Code.FIELD_ORDER,
            field.span(),
            "field `%s` has id %d behind id %d".formatted(field.name(), field.id(), before.id()),
            "if a removed field had this id, old data will be read into this one",
            new Related(before.span(), "id " + before.id() + " is here"));
      }
    }
  }
}
