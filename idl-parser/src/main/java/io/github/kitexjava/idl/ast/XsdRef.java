package io.github.kitexjava.idl.ast;

import java.util.List;

/**
 * An attribute of a field for XML schemas; nothing follows from it.
 *
 * @param attributes the fields of {@code xsd_attrs}; empty for the others
 */
public record XsdRef(Kind kind, List<FieldDef> attributes) {
  public XsdRef {
    attributes = List.copyOf(attributes);
  }

  /** Which word was written. */
  public enum Kind {
    OPTIONAL,
    NILLABLE,
    ATTRS
  }
}
