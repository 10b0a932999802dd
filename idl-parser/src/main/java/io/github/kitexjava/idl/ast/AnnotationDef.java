package io.github.kitexjava.idl.ast;

import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Optional;

/**
 * One {@code key = "value"} in parentheses.
 *
 * @param value empty when only the key is written
 */
public record AnnotationDef(Identifier key, Optional<StringLiteral> value, SourceSpan span) {}
