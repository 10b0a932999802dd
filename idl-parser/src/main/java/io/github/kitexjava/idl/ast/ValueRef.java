package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/** A value as written, in a constant, a default or an enum. */
public sealed interface ValueRef
    permits StringLiteral,
        ValueRef.IntLiteral,
        ValueRef.RealLiteral,
        ValueRef.NameRef,
        ValueRef.ListLiteral,
        ValueRef.MapLiteral,
        ValueRef.Broken {
  SourceSpan span();

  /** A whole number; decimal, octal or hexadecimal in the source. */
  record IntLiteral(long value, SourceSpan span) implements ValueRef {}

  /** A number with a fraction or an exponent. */
  record RealLiteral(double value, SourceSpan span) implements ValueRef {}

  /** A constant, a member of an enum, {@code true} or {@code false}. */
  record NameRef(Identifier name) implements ValueRef {
    @Override
    public SourceSpan span() {
      return name.span();
    }
  }

  /** {@code [a, b]}. */
  record ListLiteral(List<ValueRef> elements, SourceSpan span) implements ValueRef {
    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code {a: b}}. */
  record MapLiteral(List<EntryRef> entries, SourceSpan span) implements ValueRef {
    public MapLiteral {
      entries = List.copyOf(entries);
    }
  }

  /** One entry of a map literal. */
  record EntryRef(ValueRef key, ValueRef value) {}

  /** What could not be read; it is reported already. */
  record Broken(SourceSpan span) implements ValueRef {}
}
