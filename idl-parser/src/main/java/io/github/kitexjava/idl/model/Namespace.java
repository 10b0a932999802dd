package io.github.kitexjava.idl.model;

import io.github.kitexjava.idl.source.SourceSpan;

/**
 * A {@code namespace} line.
 *
 * @param language as written, {@code *} for all
 * @param name dotted, as written
 */
public record Namespace(String language, String name, Annotations annotations, SourceSpan span) {}
