package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.EnumDef.EnumValueDef;
import io.github.kitexjava.idl.ast.FieldDef;
import io.github.kitexjava.idl.ast.FieldDef.FieldIdRef;
import io.github.kitexjava.idl.ast.FieldDef.RequirednessRef;
import io.github.kitexjava.idl.ast.MethodDef;
import io.github.kitexjava.idl.ast.ValueRef;
import io.github.kitexjava.idl.ast.XsdRef;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.parse.grammar.IdlParser.EnumValueContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.FieldContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.FieldIdContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.FunctionContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.RequirednessContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ThrowsClauseContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.TypeContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ValueContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.XsdContext;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds fields, members of enums and methods. */
final class MemberBuilder {
  private final NodeBuilder nodes;
  private final Numbers numbers;
  private final TypeBuilder types;
  private final ValueBuilder values;
  private final DocComments docs;

  MemberBuilder(NodeBuilder nodes, Numbers numbers, DocComments docs) {
    this.nodes = nodes;
    this.numbers = numbers;
    this.docs = docs;
    this.types = new TypeBuilder(nodes);
    this.values = new ValueBuilder(nodes, numbers);
  }

  TypeBuilder types() {
    return types;
  }

  ValueBuilder values() {
    return values;
  }

  /** Those that could be read. */
  List<FieldDef> fields(List<FieldContext> fields) {
    List<FieldDef> result = new ArrayList<>();
    for (FieldContext field : fields) {
      if (NodeBuilder.isWhole(field)) {
        result.add(field(field));
      }
    }
    return result;
  }

  private FieldDef field(FieldContext field) {
    nodes.reportStrays(field.strays);
    return new FieldDef(
        id(field.id),
        requiredness(field.need),
        types.type(field.of),
        field.reference != null,
        nodes.identifier(field.called),
        value(field.preset),
        field.old.isEmpty() ? List.of() : field.old.stream().map(this::xsd).toList(),
        nodes.annotations(field.notes),
        doc(field),
        nodes.places().of(field));
  }

  private Optional<FieldIdRef> id(@Nullable FieldIdContext id) {
    if (id == null) {
      return Optional.empty();
    }
    SourceSpan span = nodes.places().of(id.getStart());
    return Optional.of(new FieldIdRef(numbers.id(id.getStart()), span));
  }

  private Optional<RequirednessRef> requiredness(@Nullable RequirednessContext written) {
    if (written == null) {
      return Optional.empty();
    }
    SourceSpan span = nodes.places().of(written);
    boolean required = written.getStart().getType() == IdlParser.REQUIRED;
    return Optional.of(new RequirednessRef(required, span));
  }

  private Optional<ValueRef> value(@Nullable ValueContext value) {
    return value == null ? Optional.empty() : Optional.of(values.value(value));
  }

  private XsdRef xsd(XsdContext xsd) {
    nodes.reportIgnored(xsd.getStart());
    XsdRef.Kind kind =
        switch (xsd.getStart().getType()) {
          case IdlParser.XSD_ATTRS -> XsdRef.Kind.ATTRS;
          case IdlParser.XSD_OPTIONAL -> XsdRef.Kind.OPTIONAL;
          default -> XsdRef.Kind.NILLABLE;
        };
    return new XsdRef(kind, fields(xsd.members));
  }

  List<EnumValueDef> enumValues(List<EnumValueContext> members) {
    List<EnumValueDef> result = new ArrayList<>();
    for (EnumValueContext member : members) {
      if (NodeBuilder.isWhole(member)) {
        nodes.reportStrays(member.strays);
        result.add(
            new EnumValueDef(
                nodes.identifier(member.called),
                value(member.written),
                nodes.annotations(member.notes),
                doc(member),
                nodes.places().of(member)));
      }
    }
    return result;
  }

  List<MethodDef> methods(List<FunctionContext> functions) {
    List<MethodDef> result = new ArrayList<>();
    for (FunctionContext function : functions) {
      if (NodeBuilder.isWhole(function)) {
        nodes.reportStrays(function.strays);
        result.add(method(function));
      }
    }
    return result;
  }

  private MethodDef method(FunctionContext function) {
    Token async = function.async;
    if (async != null) {
      SourceSpan at = nodes.places().of(async);
      nodes
          .diagnostics()
          .report(
              Diagnostic.warning(
                      Code.IGNORED_CONSTRUCT,
                      at,
                      "`async` is an old word for `oneway`",
                      "write `oneway`")
                  .with(Fix.replace(at, "oneway")));
    }
    TypeContext result = function.result.of;
    ThrowsClauseContext throwing = function.throwing;
    return new MethodDef(
        function.oneway != null || async != null,
        result == null ? Optional.empty() : Optional.of(types.type(result)),
        nodes.identifier(function.called),
        fields(function.arguments),
        throwing == null ? List.of() : fields(throwing.exceptions),
        nodes.annotations(function.notes),
        docs.above(function.getStart()),
        nodes.places().of(function));
  }

  private String doc(ParserRuleContext member) {
    String above = docs.above(member.getStart());
    return above.isEmpty() && member.getStop() != null ? docs.behind(member.getStop()) : above;
  }
}
