package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.StructDef;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What constants need to know: the fields of structs and the members of enums. */
final class StructTable {
  private final Map<Symbol, List<FieldBinder.Bound>> fields = new HashMap<>();
  private final Map<Symbol, StructDef> written = new HashMap<>();
  private final Map<Symbol, EnumType> enums = new HashMap<>();

  void put(Declared struct, List<FieldBinder.Bound> bound) {
    fields.put(struct.symbol(), bound);
    written.put(struct.symbol(), (StructDef) struct.definition());
  }

  /** True for a field that was written but is left out because of a mistake. */
  boolean isReported(Symbol struct, String field) {
    StructDef definition = written.get(struct);
    return definition == null
        || definition.fields().stream().anyMatch(f -> f.name().text().equals(field));
  }

  void put(EnumType type) {
    enums.put(type.symbol(), type);
  }

  List<FieldBinder.Bound> fields(Symbol struct) {
    return fields.getOrDefault(struct, List.of());
  }

  EnumType enumeration(Symbol symbol) {
    EnumType type = enums.get(symbol);
    if (type == null) {
      throw new IllegalStateException("enum " + symbol + " is used before it is bound");
    }
    return type;
  }

  Optional<EnumType.Constant> member(Symbol symbol, String name) {
    return enumeration(symbol).constants().stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
