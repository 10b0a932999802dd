/**
 * The resolved program: immutable, without unresolved names, nulls or ANTLR. Generators read this
 * and nothing else of the front end (besides diagnostics).
 *
 * <p>Declarations refer to each other by {@link Symbol}, so that recursive types are plain values;
 * {@link Program} looks a symbol up.
 */
@NullMarked
package io.github.kitexjava.idl.model;

import org.jspecify.annotations.NullMarked;
