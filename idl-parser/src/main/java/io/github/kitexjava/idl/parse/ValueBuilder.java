package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
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
    if (value.number != null) {
      return numbers.value(value.number);
    }
    if (value.text != null) {
      return nodes.literal(value.text);
    }
    if (value.constant != null) {
      return new ValueRef.NameRef(nodes.identifier(value.constant));
    }
    SourceSpan span = nodes.places().of(value);
    return value.open.getType() == IdlParser.LBRACK ? list(value, span) : map(value, span);
  }

  private ValueRef list(ValueContext value, SourceSpan span) {
    List<ValueRef> elements = new ArrayList<>();
    for (ListElementContext element : value.elements) {
      elements.add(value(element.element));
      nodes.reportStrays(element.strays);
    }
    return new ValueRef.ListLiteral(elements, span);
  }

  private ValueRef map(ValueContext value, SourceSpan span) {
    List<ValueRef.EntryRef> entries = new ArrayList<>();
    for (MapEntryContext entry : value.entries) {
      entries.add(new ValueRef.EntryRef(value(entry.key), value(entry.mapped)));
      nodes.reportStrays(entry.strays);
    }
    return new ValueRef.MapLiteral(entries, span);
  }
}
