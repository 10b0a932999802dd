package io.github.kitexjava.idl.print;

import io.github.kitexjava.idl.ast.AnnotationDef;
import io.github.kitexjava.idl.ast.CppTypeRef;
import io.github.kitexjava.idl.ast.TypeRef;
import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Prints what stands within lines: types, values, annotations. */
final class NodePrinter {
  private final Layout layout;

  NodePrinter(Layout layout) {
    this.layout = layout;
  }

  void annotations(List<AnnotationDef> annotations) {
    if (!annotations.isEmpty()) {
      layout.space();
      sequence("(", annotations, AnnotationDef::span, this::annotation, ")");
    }
  }

  private void annotation(AnnotationDef annotation) {
    layout.word(annotation.key().span());
    annotation.value().ifPresent(value -> layout.space().mark("=").space().word(value.span()));
  }

  void type(TypeRef type) {
    if (type instanceof TypeRef.Named named) {
      layout.word(named.name().span());
    } else if (type instanceof TypeRef.ListRef list) {
      container("list", list.cppTypes(), list.span(), () -> type(list.element()));
    } else if (type instanceof TypeRef.SetRef set) {
      container("set", set.cppTypes(), set.span(), () -> type(set.element()));
    } else if (type instanceof TypeRef.MapRef map) {
      container("map", map.cppTypes(), map.span(), () -> keyAndValue(map));
    }
    annotations(type.annotations());
  }

  private void keyAndValue(TypeRef.MapRef map) {
    type(map.key());
    layout.mark(",").space();
    type(map.value());
  }

  private void container(
      String keyword, List<CppTypeRef> cppTypes, SourceSpan span, Runnable arguments) {
    layout.first(keyword, span);
    boolean before = cppTypes(cppTypes, false);
    if (before) {
      layout.space();
    }
    layout.mark("<");
    arguments.run();
    layout.mark(">");
    cppTypes(cppTypes, true);
  }

  private boolean cppTypes(List<CppTypeRef> cppTypes, boolean behind) {
    List<CppTypeRef> here = cppTypes.stream().filter(c -> c.behind() == behind).toList();
    here.forEach(c -> layout.space().mark("cpp_type").space().word(c.name().span()));
    return !here.isEmpty();
  }

  void value(ValueRef value) {
    if (value instanceof ValueRef.ListLiteral list) {
      sequence("[", list.elements(), ValueRef::span, this::value, "]");
    } else if (value instanceof ValueRef.MapLiteral map) {
      sequence("{", map.entries(), e -> e.key().span().to(e.value().span()), this::entry, "}");
    } else {
      layout.word(value.span());
    }
  }

  private void entry(ValueRef.EntryRef entry) {
    value(entry.key());
    layout.mark(":").space();
    value(entry.value());
  }

  /**
   * Items in brackets: in one line if they fit and have no comment among them, else each in a line
   * of its own.
   */
  <T> void sequence(
      String opening,
      List<T> items,
      Function<T, SourceSpan> span,
      Consumer<T> printer,
      String closing) {
    int end = items.isEmpty() ? 0 : span.apply(items.get(items.size() - 1)).end();
    boolean oneLine = !layout.hasCommentWithin(opening, end, closing);
    if (!oneLine || !layout.fits(() -> inOneLine(opening, items, span, printer, closing))) {
      layout.open(opening);
      for (T item : items) {
        layout.line();
        printer.accept(item);
        layout.endOf(span.apply(item));
        layout.separator();
      }
      layout.close(closing);
    }
  }

  private <T> void inOneLine(
      String opening,
      List<T> items,
      Function<T, SourceSpan> span,
      Consumer<T> printer,
      String closing) {
    layout.mark(opening);
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        layout.separator();
        layout.space();
      }
      printer.accept(items.get(i));
      layout.endOf(span.apply(items.get(i)));
    }
    layout.mark(closing);
  }
}
