package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.source.SourceSpan;

/** Reports values that do not fit their type. */
final class Mismatch {
  private final Diagnostics diagnostics;

  Mismatch(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** {@code found} is what is written, such as "a string". */
  void report(SourceSpan at, Type expected, String found, String help, Related... related) {
    diagnostics.error(
        Code.VALUE_MISMATCH,
        at,
        "expected a value of type " + TypeNames.describe(expected) + ", found " + found,
        help,
        related);
  }

  void range(SourceSpan at, Type expected, long value, Related... related) {
    diagnostics.error(
        Code.VALUE_RANGE,
        at,
        "value " + value + " is out of range for " + TypeNames.describe(expected),
        "",
        related);
  }
}
