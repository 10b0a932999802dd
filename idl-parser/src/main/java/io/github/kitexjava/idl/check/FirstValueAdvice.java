package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.EnumType;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;

/** Go and C++ start every enum at 0, so 0 should mean something harmless. */
final class FirstValueAdvice implements Rule {
  @Override
  public void check(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (EnumType type : file.declarations(EnumType.class)) {
        if (!type.constants().isEmpty() && type.constant(0).isEmpty()) {
          diagnostics.warning(
              Code.FIRST_ENUM_VALUE,
              type.span(),
              "enum `" + type.name() + "` has no member with the value 0",
              "an unset enum is 0 in Go and C++; a member such as `UNKNOWN = 0` names that");
        }
      }
    }
  }
}
