package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.AnnotationDef;
import io.github.kitexjava.idl.ast.CppTypeRef;
import io.github.kitexjava.idl.ast.Identifier;
import io.github.kitexjava.idl.ast.TypeRef;
import io.github.kitexjava.idl.parse.grammar.IdlParser.CppTypeContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.TypeContext;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Builds types. */
final class TypeBuilder {
  private final NodeBuilder nodes;

  TypeBuilder(NodeBuilder nodes) {
    this.nodes = nodes;
  }

  TypeRef type(TypeContext type) {
    List<AnnotationDef> annotations = nodes.annotations(type.annotations());
    SourceSpan span = nodes.places().of(type);
    if (type.LIST() != null) {
      return new TypeRef.ListRef(type(type.type(0)), cppTypes(type), annotations, span);
    }
    if (type.SET() != null) {
      return new TypeRef.SetRef(type(type.type(0)), cppTypes(type), annotations, span);
    }
    if (type.MAP() != null) {
      return new TypeRef.MapRef(
          type(type.type(0)), type(type.type(1)), cppTypes(type), annotations, span);
    }
    Identifier name = nodes.identifier(type.typeName());
    return new TypeRef.Named(name, annotations, span);
  }

  private List<CppTypeRef> cppTypes(TypeContext type) {
    List<CppTypeRef> result = new ArrayList<>();
    for (CppTypeContext written : type.cppType()) {
      boolean behind = written.getStart().getTokenIndex() > type.LT().getSymbol().getTokenIndex();
      result.add(new CppTypeRef(nodes.lenientLiteral(written.literal()), behind));
    }
    return result;
  }
}
