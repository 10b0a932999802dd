package io.github.kitexjava.idl.print;

import io.github.kitexjava.idl.ast.EnumDef.EnumValueDef;
import io.github.kitexjava.idl.ast.FieldDef;
import io.github.kitexjava.idl.ast.MethodDef;
import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.ast.XsdRef;
import java.util.List;
import java.util.Optional;

/** Prints fields, members of enums and methods. */
final class MemberPrinter {
  private final Layout layout;
  private final NodePrinter nodes;

  MemberPrinter(Layout layout, NodePrinter nodes) {
    this.layout = layout;
    this.nodes = nodes;
  }

  /** Each in a line of its own, with a comma behind it. */
  void fields(List<FieldDef> fields) {
    for (FieldDef field : fields) {
      layout.line();
      field(field);
      layout.endOf(field.span());
      layout.separator();
    }
  }

  private void field(FieldDef field) {
    field.id().ifPresent(id -> layout.word(id.span()).mark(":").space());
    field.requiredness().ifPresent(word -> layout.word(word.span()).space());
    nodes.type(field.type());
    layout.space();
    // A `&` before the name only tells C++ how to store the field.
    if (field.reference()) {
      layout.mark("&");
    }
    layout.word(field.name().span());
    value(field.value());
    field.xsd().forEach(this::xsd);
    nodes.annotations(field.annotations());
  }

  private void xsd(XsdRef xsd) {
    layout.space();
    switch (xsd.kind()) {
      case OPTIONAL -> layout.mark("xsd_optional");
      case NILLABLE -> layout.mark("xsd_nillable");
      case ATTRS -> {
        layout.mark("xsd_attrs").space();
        nodes.sequence("{", xsd.attributes(), FieldDef::span, this::field, "}");
      }
    }
  }

  private void value(Optional<ValueRef> value) {
    if (value.isPresent()) {
      layout.space().mark("=").space();
      nodes.value(value.get());
    }
  }

  /** Each in a line of its own, with a comma behind it. */
  void enumValues(List<EnumValueDef> members) {
    for (EnumValueDef member : members) {
      layout.line();
      layout.word(member.name().span());
      value(member.value());
      nodes.annotations(member.annotations());
      layout.endOf(member.span());
      layout.separator();
    }
  }

  /** Each in a line of its own, with a comma behind it. */
  void methods(List<MethodDef> methods) {
    for (MethodDef method : methods) {
      layout.line();
      method(method);
      layout.endOf(method.span());
      layout.separator();
    }
  }

  private void method(MethodDef method) {
    if (method.oneway()) {
      layout.first("oneway", method.span()).space();
    }
    method.result().ifPresentOrElse(nodes::type, () -> layout.mark("void"));
    layout.space().word(method.name().span());
    parameters(method.arguments());
    if (!method.exceptions().isEmpty()) {
      layout.space().mark("throws").space();
      parameters(method.exceptions());
    }
    nodes.annotations(method.annotations());
  }

  private void parameters(List<FieldDef> fields) {
    nodes.sequence("(", fields, FieldDef::span, this::field, ")");
  }
}
