package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.BaseType;
import io.github.kitexjava.idl.model.ConstantValue;
import io.github.kitexjava.idl.model.NamedType;
import io.github.kitexjava.idl.model.Type;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Optional;

/** Fits whole numbers to the types that take them. */
final class IntegerValues {
  private final Diagnostics diagnostics;
  private final Mismatch mismatch;
  private final StructTable table;

  IntegerValues(Diagnostics diagnostics, Mismatch mismatch, StructTable table) {
    this.diagnostics = diagnostics;
    this.mismatch = mismatch;
    this.table = table;
  }

  Optional<ConstantValue> fit(long value, Type type, SourceSpan at, Related... related) {
    Type resolved = type.resolved();
    if (resolved instanceof BaseType base) {
      return switch (base) {
        case BOOL -> bool(value, type, at, related);
        case I8 -> small(value, Byte.SIZE, type, at, related);
        case I16 -> small(value, Short.SIZE, type, at, related);
        case I32 -> ranged(value, Integer.SIZE, type, at, related);
        case I64 -> Optional.of(new ConstantValue.Int(value));
        case DOUBLE -> Optional.of(new ConstantValue.Real(value));
        case STRING, BINARY, UUID -> wrong(type, at, related);
      };
    }
    if (resolved instanceof NamedType named && named.isEnum()) {
      return enumNumber(value, named, at, related);
    }
    return wrong(type, at, related);
  }

  private Optional<ConstantValue> bool(long value, Type type, SourceSpan at, Related... related) {
    if (value == 0 || value == 1) {
      return Optional.of(new ConstantValue.Bool(value == 1));
    }
    mismatch.report(at, type, "the integer " + value, "`bool` is true, false, 1 or 0", related);
    return Optional.empty();
  }

  /** Apache's files write bytes as 200 where -56 is meant; its Java casts them. */
  private Optional<ConstantValue> small(
      long value, int bits, Type type, SourceSpan at, Related... related) {
    long unsignedEnd = 1L << bits;
    if (value < unsignedEnd / 2 || value >= unsignedEnd) {
      return ranged(value, bits, type, at, related);
    }
    long wrapped = value - unsignedEnd;
    diagnostics.warning(
        Code.VALUE_RANGE,
        at,
        "value "
            + value
            + " is out of range for "
            + TypeNames.describe(type)
            + " and becomes "
            + wrapped,
        "",
        related);
    return Optional.of(new ConstantValue.Int(wrapped));
  }

  private Optional<ConstantValue> ranged(
      long value, int bits, Type type, SourceSpan at, Related... related) {
    long end = 1L << (bits - 1);
    if (value >= -end && value < end) {
      return Optional.of(new ConstantValue.Int(value));
    }
    mismatch.range(at, type, value, related);
    return Optional.empty();
  }

  private Optional<ConstantValue> enumNumber(
      long value, NamedType type, SourceSpan at, Related... related) {
    if (value != (int) value) {
      mismatch.range(at, type, value, related);
      return Optional.empty();
    }
    if (table.enumeration(type.symbol()).constant((int) value).isEmpty()) {
      diagnostics.warning(
          Code.NO_ENUM_MEMBER,
          at,
          "no member of enum `" + type.symbol().name() + "` has the value " + value,
          "");
    }
    return Optional.of(new ConstantValue.EnumNumber(type.symbol(), (int) value));
  }

  private Optional<ConstantValue> wrong(Type type, SourceSpan at, Related... related) {
    mismatch.report(at, type, "an integer", "", related);
    return Optional.empty();
  }
}
