package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * One {@code key = "value"} in parentheses.
 *
 * @param key as written; the originals compare {@code api.*} keys without case
 * @param value the cooked literal; {@code "1"} when the annotation has no value, as Apache does
 */
public record Annotation(String key, String value, SourceSpan span) {}
