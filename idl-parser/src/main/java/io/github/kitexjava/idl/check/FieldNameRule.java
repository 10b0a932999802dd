package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.StructType;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fields of a struct have different names, and so have arguments and exceptions of a method. */
final class FieldNameRule implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (StructType struct : file.declarations(StructType.class)) {
        check(struct.fields(), "field", "`" + struct.name() + "`", diagnostics);
      }
      for (ServiceType service : file.declarations(ServiceType.class)) {
        for (ServiceType.Method method : service.methods()) {
          String owner = "method `" + method.name() + "`";
          check(method.arguments(), "argument", owner, diagnostics);
          check(method.exceptions(), "exception", owner, diagnostics);
        }
      }
    }
  }

  private static void check(
      List<Field> fields, String what, String owner, Diagnostics diagnostics) {
    Map<String, Field> first = new HashMap<>(fields.size() * 2);
    for (Field field : fields) {
      Field earlier = first.putIfAbsent(field.name(), field);
      if (earlier != null) {
        diagnostics.error(
            Code.DUPLICATE_FIELD_NAME,
            field.span(),
            what + " name `" + field.name() + "` is used twice in " + owner,
            "",
            new Related(earlier.span(), "first used here"));
      }
    }
  }
}
