package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.AnnotationDef;
import io.github.kitexjava.idl.ast.ConstDef;
import io.github.kitexjava.idl.ast.CppIncludeDef;
import io.github.kitexjava.idl.ast.Definition;
import io.github.kitexjava.idl.ast.EnumDef;
import io.github.kitexjava.idl.ast.HeaderDef;
import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.ast.IncludeDef;
import io.github.kitexjava.idl.ast.NamespaceDef;
import io.github.kitexjava.idl.ast.ServiceDef;
import io.github.kitexjava.idl.ast.StructDef;
import io.github.kitexjava.idl.ast.StructDef.Kind;
import io.github.kitexjava.idl.ast.TypedefDef;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ConstDefContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.EnumDefContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ItemContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.LateAnnotationsContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.NameContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.NamespaceContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.ServiceDefContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.StructDefContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.TypedefDefContext;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds headers and definitions; of a broken definition as much as its name allows. */
final class ItemBuilder {
  private final NodeBuilder nodes;
  private final MemberBuilder members;
  private final DocComments docs;

  ItemBuilder(Places places, Diagnostics diagnostics, DocComments docs) {
    this.nodes = new NodeBuilder(places, diagnostics);
    this.members = new MemberBuilder(nodes, new Numbers(places, diagnostics), docs);
    this.docs = docs;
  }

  void reportStray(Token separator) {
    nodes.reportStray(separator);
  }

  /** Empty when the item is no header, or one that could not be read. */
  Optional<HeaderDef> header(ItemContext item) {
    if (NodeBuilder.isWhole(item.include())) {
      return Optional.of(
          new IncludeDef(nodes.literal(item.include().literal()), span(item.include())));
    }
    if (NodeBuilder.isWhole(item.cppInclude())) {
      return Optional.of(
          new CppIncludeDef(nodes.literal(item.cppInclude().literal()), span(item.cppInclude())));
    }
    if (NodeBuilder.isWhole(item.namespace())) {
      return Optional.of(namespace(item.namespace()));
    }
    return Optional.empty();
  }

  private HeaderDef namespace(NamespaceContext namespace) {
    Identifier language =
        namespace.STAR() == null
            ? nodes.identifier(namespace.name(0))
            : new Identifier("*", nodes.places().of(namespace.STAR().getSymbol()));
    Identifier name = nodes.identifier(namespace.name(namespace.STAR() == null ? 1 : 0));
    return new NamespaceDef(
        language, name, nodes.annotations(namespace.annotations()), span(namespace));
  }

  /** Empty when the item is no definition, or one whose name could not be read. */
  Optional<Definition> definition(ItemContext item, Optional<LateAnnotationsContext> late) {
    if (item.structDef() != null) {
      return struct(item.structDef());
    }
    if (item.enumDef() != null) {
      return enumeration(item.enumDef());
    }
    if (item.serviceDef() != null) {
      return service(item.serviceDef());
    }
    if (NodeBuilder.isWhole(item.typedefDef())) {
      return Optional.of(typedef(item.typedefDef()));
    }
    if (NodeBuilder.isWhole(item.constDef())) {
      return Optional.of(constant(item.constDef(), late));
    }
    return Optional.empty();
  }

  private Optional<Definition> struct(StructDefContext struct) {
    if (!NodeBuilder.isWhole(struct.name())) {
      return Optional.empty();
    }
    if (struct.XSD_ALL() != null) {
      nodes.reportIgnored(struct.XSD_ALL().getSymbol());
    }
    Kind kind =
        struct.UNION() != null
            ? Kind.UNION
            : struct.EXCEPTION() != null ? Kind.EXCEPTION : Kind.STRUCT;
    return Optional.of(
        new StructDef(
            kind,
            nodes.identifier(struct.name()),
            struct.XSD_ALL() != null,
            members.fields(struct.field()),
            nodes.annotations(struct.annotations()),
            doc(struct),
            span(struct)));
  }

  private Optional<Definition> enumeration(EnumDefContext enumeration) {
    if (!NodeBuilder.isWhole(enumeration.name())) {
      return Optional.empty();
    }
    return Optional.of(
        new EnumDef(
            nodes.identifier(enumeration.name()),
            members.enumValues(enumeration.enumValue()),
            nodes.annotations(enumeration.annotations()),
            doc(enumeration),
            span(enumeration)));
  }

  private Optional<Definition> service(ServiceDefContext service) {
    if (!NodeBuilder.isWhole(service.name(0))) {
      return Optional.empty();
    }
    @Nullable NameContext base = service.name(1);
    return Optional.of(
        new ServiceDef(
            nodes.identifier(service.name(0)),
            NodeBuilder.isWhole(base) ? Optional.of(nodes.identifier(base)) : Optional.empty(),
            members.methods(service.function()),
            nodes.annotations(service.annotations()),
            doc(service),
            span(service)));
  }

  private Definition typedef(TypedefDefContext typedef) {
    return new TypedefDef(
        members.types().type(typedef.type()),
        nodes.identifier(typedef.name()),
        nodes.annotations(typedef.annotations()),
        doc(typedef),
        span(typedef));
  }

  private Definition constant(ConstDefContext constant, Optional<LateAnnotationsContext> late) {
    List<AnnotationDef> annotations = new ArrayList<>(nodes.annotations(constant.annotations()));
    late.ifPresent(more -> annotations.addAll(nodes.annotations(more.annotations())));
    return new ConstDef(
        members.types().type(constant.type()),
        nodes.identifier(constant.name()),
        members.values().value(constant.value()),
        annotations,
        doc(constant),
        span(constant));
  }

  private String doc(ParserRuleContext definition) {
    return docs.above(definition.getStart());
  }

  private SourceSpan span(ParserRuleContext context) {
    return nodes.places().of(context);
  }
}
