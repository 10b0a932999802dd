package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.List;

/**
 * A struct, union or exception: {@link Symbol#kind()} says which.
 *
 * @param fields in source order; in a union all are optional
 */
public record StructType(
    Symbol symbol, List<Field> fields, Doc doc, Annotations annotations, SourceSpan span)
    implements Declaration {
  public StructType {
    fields = List.copyOf(fields);
  }
}
