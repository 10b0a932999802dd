package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ListElementContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.MapEntryContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ValueContext;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Builds the values of constants, defaults and enums. */
final class ValueBuilder {
  private final NodeBuilder nodes;
  private final Numbers numbers;

  ValueBuilder(NodeBuilder nodes, Numbers numbers) {
    this.nodes = nodes;
    this.numbers = numbers;
  }

  ValueRef value(ValueContext value) {
    if (value.NUMBER() != null) {
      return numbers.value(value.NUMBER().getSymbol());
    }
    if (value.literal() != null) {
      return nodes.literal(value.literal());
    }
    if (value.name() != null) {
      return new ValueRef.NameRef(nodes.identifier(value.name()));
    }
    SourceSpan span = nodes.places().of(value);
    return value.LBRACK() != null ? list(value, span) : map(value, span);
  }

  private ValueRef list(ValueContext value, SourceSpan span) {
    List<ValueRef> elements = new ArrayList<>();
    for (ListElementContext element : value.listElement()) {
      elements.add(value(element.value()));
      nodes.reportRepeated(element.separator());
    }
    return new ValueRef.ListLiteral(elements, span);
  }

  private ValueRef map(ValueContext value, SourceSpan span) {
    List<ValueRef.EntryRef> entries = new ArrayList<>();
    for (MapEntryContext entry : value.mapEntry()) {
      entries.add(new ValueRef.EntryRef(value(entry.value(0)), value(entry.value(1))));
      nodes.reportRepeated(entry.separator());
    }
    return new ValueRef.MapLiteral(entries, span);
  }
}
