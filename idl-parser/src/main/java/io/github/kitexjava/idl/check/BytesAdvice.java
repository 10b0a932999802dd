package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ListType;
import io.github.kitexjava.idl.model.Program;

/** Bytes are a {@code binary}: a list of them is boxed in many languages, one by one. */
final class BytesAdvice implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (TypeUse use : TypeUse.in(program)) {
      if (use.all().stream()
          .anyMatch(t -> t instanceof ListType list && list.element().resolved() == BaseType.I8)) {
        diagnostics.warning(
            Code.LIST_OF_BYTES,
            use.at(),
            "`" + use.name() + "` is a list of bytes",
            "`binary` is smaller in memory and faster everywhere, but other bytes on the wire");
      }
    }
  }
}
