package io.github.kitexjava.http.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Annotation;
import io.github.kitexjava.idl.model.Field;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.Symbol;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule that no two fields of one JSON object have one name. */
final class JsonNameRule {
  private JsonNameRule() {}

  /** Checks every type and argument list that some route reads or writes. */
  static void check(Program program, RouteTable table, Diagnostics diagnostics) {
    for (Symbol symbol : ReachableTypes.of(program, table)) {
      if (symbol.kind().isStructLike()) {
        check(program.struct(symbol).fields(), diagnostics);
      }
    }
    table.methods().forEach(method -> check(method.method().arguments(), diagnostics));
  }

  private static void check(List<Field> fields, Diagnostics diagnostics) {
    Map<String, Field> byName = new HashMap<>();
    for (Field field : fields) {
      if (FieldPlaces.isHidden(field)) {
        continue;
      }
      String name = FieldPlaces.jsonName(field);
      Field first = byName.putIfAbsent(name, field);
      if (first != null) {
        diagnostics.error(
            Code.PROJECT_NAME_CLASH,
            place(field),
            "fields `"
                + first.name()
                + "` and `"
                + field.name()
                + "` are both `"
                + name
                + "` in JSON",
            "give one of them another name by `api.body`",
            new Related(place(first), "first named here"));
      }
    }
  }

  private static SourceSpan place(Field field) {
    return field.annotations().last("api.body").map(Annotation::span).orElse(field.span());
  }
}
