package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Optional;

/**
 * A field of a struct, or an argument or exception of a method.
 *
 * @param id as on the wire, -32768 to 32767; already given where the IDL leaves it out
 * @param span the name
 */
public record Field(
    int id,
    String name,
    Type type,
    Requiredness requiredness,
    Optional<ConstantValue> defaultValue,
    Doc doc,
    Annotations annotations,
    SourceSpan span) {}
