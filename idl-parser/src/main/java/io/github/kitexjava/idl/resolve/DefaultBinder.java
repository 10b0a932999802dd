package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives fields their defaults, once every type and enum is known. */
final class DefaultBinder {
  private final ConstantBinder constants;

  DefaultBinder(ConstantBinder constants) {
    this.constants = constants;
  }

  /** The fields with their defaults; a default that is reported is left out. */
  List<Field> complete(List<FieldBinder.Bound> fields, Scope scope) {
    List<Field> result = new ArrayList<>();
    for (FieldBinder.Bound bound : fields) {
      Optional<ValueRef> written = bound.definition().value();
      result.add(
          written.isEmpty()
              ? bound.field()
              : bound.withDefault(constants.value(written.get(), bound.field().type(), scope)));
    }
    return result;
  }
}
