package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/** A type as written. */
public sealed interface TypeRef
    permits TypeRef.Named, TypeRef.ListRef, TypeRef.SetRef, TypeRef.MapRef {
  List<AnnotationDef> annotations();

  SourceSpan span();

  /** A built-in type or a name of the user. */
  record Named(Identifier name, List<AnnotationDef> annotations, SourceSpan span)
      implements TypeRef {
    public Named {
      annotations = List.copyOf(annotations);
    }
  }

  /** {@code list<element>}. */
  record ListRef(
      TypeRef element, List<CppTypeRef> cppTypes, List<AnnotationDef> annotations, SourceSpan span)
      implements TypeRef {
    public ListRef {
      cppTypes = List.copyOf(cppTypes);
      annotations = List.copyOf(annotations);
    }
  }

  /** {@code set<element>}. */
  record SetRef(
      TypeRef element, List<CppTypeRef> cppTypes, List<AnnotationDef> annotations, SourceSpan span)
      implements TypeRef {
    public SetRef {
      cppTypes = List.copyOf(cppTypes);
      annotations = List.copyOf(annotations);
    }
  }

  /** {@code map<key, value>}. */
  record MapRef(
      TypeRef key,
      TypeRef value,
      List<CppTypeRef> cppTypes,
      List<AnnotationDef> annotations,
      SourceSpan span)
      implements TypeRef {
    public MapRef {
      cppTypes = List.copyOf(cppTypes);
      annotations = List.copyOf(annotations);
    }
  }
}
