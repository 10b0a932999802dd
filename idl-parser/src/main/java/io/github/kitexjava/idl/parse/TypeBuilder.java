package io.github.kitexjava.idl.parse;

import io.github.kitexjava.idl.ast.AnnotationDef;
import io.github.kitexjava.idl.ast.CppTypeRef;
import io.github.kitexjava.idl.ast.TypeRef;
import io.github.kitexjava.idl.parse.grammar.IdlParser;
import io.github.kitexjava.idl.parse.grammar.IdlParser.CppTypeContext;
import io.github.kitexjava.idl.parse.grammar.IdlParser.TypeContext;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds types. */
final class TypeBuilder {
  private final NodeBuilder nodes;

  TypeBuilder(NodeBuilder nodes) {
    this.nodes = nodes;
  }

  TypeRef type(TypeContext type) {
    List<AnnotationDef> annotations = nodes.annotations(type.notes);
    SourceSpan span = nodes.places().of(type);
    if (type.kind == null) {
      return new TypeRef.Named(nodes.identifier(type.called), annotations, span);
    }
    return switch (type.kind.getType()) {
      case IdlParser.LIST ->
          new TypeRef.ListRef(type(type.first), cppTypes(type), annotations, span);
      case IdlParser.SET -> new TypeRef.SetRef(type(type.first), cppTypes(type), annotations, span);
      default ->
          new TypeRef.MapRef(
              type(type.first), type(type.second), cppTypes(type), annotations, span);
    };
  }

  private List<CppTypeRef> cppTypes(TypeContext type) {
    if (type.early == null && type.late == null) {
      return List.of();
    }
    List<CppTypeRef> result = new ArrayList<>();
    addCppType(type.early, false, result);
    addCppType(type.late, true, result);
    return result;
  }

  private void addCppType(
      @Nullable CppTypeContext written, boolean behind, List<CppTypeRef> result) {
    if (written != null) {
      result.add(new CppTypeRef(nodes.lenientLiteral(written.text), behind));
    }
  }
}
