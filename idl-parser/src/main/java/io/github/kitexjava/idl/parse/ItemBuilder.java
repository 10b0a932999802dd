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
import io.github.kitexjava.idl.parse.grammar.IdlParser;
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

  void reportStrays(List<Token> separators) {
    nodes.reportStrayTokens(separators);
  }

  /** Empty when the item is no header, or one that could not be read. */
  Optional<HeaderDef> header(ItemContext item) {
    if (NodeBuilder.isWhole(item.included)) {
      return Optional.of(new IncludeDef(nodes.literal(item.included.path), span(item.included)));
    }
    if (NodeBuilder.isWhole(item.cpp)) {
      return Optional.of(new CppIncludeDef(nodes.literal(item.cpp.path), span(item.cpp)));
    }
    if (NodeBuilder.isWhole(item.space)) {
      return Optional.of(namespace(item.space));
    }
    return Optional.empty();
  }

  private HeaderDef namespace(NamespaceContext namespace) {
    Identifier language =
        namespace.star == null
            ? nodes.identifier(namespace.language)
            : new Identifier("*", nodes.places().of(namespace.star));
    Identifier name = nodes.identifier(namespace.called);
    return new NamespaceDef(language, name, nodes.annotations(namespace.notes), span(namespace));
  }

  /** Empty when the item is no definition, or one whose name could not be read. */
  Optional<Definition> definition(ItemContext item, Optional<LateAnnotationsContext> late) {
    if (item.struct != null) {
      return struct(item.struct);
    }
    if (item.enumeration != null) {
      return enumeration(item.enumeration);
    }
    if (item.service != null) {
      return service(item.service);
    }
    if (NodeBuilder.isWhole(item.alias)) {
      return Optional.of(typedef(item.alias));
    }
    if (NodeBuilder.isWhole(item.constant)) {
      return Optional.of(constant(item.constant, late));
    }
    return Optional.empty();
  }

  private Optional<Definition> struct(StructDefContext struct) {
    if (!NodeBuilder.isWhole(struct.called)) {
      return Optional.empty();
    }
    if (struct.all != null) {
      nodes.reportIgnored(struct.all);
    }
    return Optional.of(
        new StructDef(
            kind(struct.kind),
            nodes.identifier(struct.called),
            struct.all != null,
            members.fields(struct.members),
            nodes.annotations(struct.notes),
            doc(struct),
            span(struct)));
  }

  private static Kind kind(Token keyword) {
    return switch (keyword.getType()) {
      case IdlParser.UNION -> Kind.UNION;
      case IdlParser.EXCEPTION -> Kind.EXCEPTION;
      default -> Kind.STRUCT;
    };
  }

  private Optional<Definition> enumeration(EnumDefContext enumeration) {
    if (!NodeBuilder.isWhole(enumeration.called)) {
      return Optional.empty();
    }
    return Optional.of(
        new EnumDef(
            nodes.identifier(enumeration.called),
            members.enumValues(enumeration.members),
            nodes.annotations(enumeration.notes),
            doc(enumeration),
            span(enumeration)));
  }

  private Optional<Definition> service(ServiceDefContext service) {
    if (!NodeBuilder.isWhole(service.called)) {
      return Optional.empty();
    }
    @Nullable NameContext base = service.base;
    return Optional.of(
        new ServiceDef(
            nodes.identifier(service.called),
            NodeBuilder.isWhole(base) ? Optional.of(nodes.identifier(base)) : Optional.empty(),
            members.methods(service.members),
            nodes.annotations(service.notes),
            doc(service),
            span(service)));
  }

  private Definition typedef(TypedefDefContext typedef) {
    return new TypedefDef(
        members.types().type(typedef.of),
        nodes.identifier(typedef.called),
        nodes.annotations(typedef.notes),
        doc(typedef),
        span(typedef));
  }

  private Definition constant(ConstDefContext constant, Optional<LateAnnotationsContext> late) {
    List<AnnotationDef> annotations = new ArrayList<>(nodes.annotations(constant.notes));
    late.ifPresent(more -> annotations.addAll(nodes.annotations(more.notes)));
    return new ConstDef(
        members.types().type(constant.of),
        nodes.identifier(constant.called),
        members.values().value(constant.written),
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
