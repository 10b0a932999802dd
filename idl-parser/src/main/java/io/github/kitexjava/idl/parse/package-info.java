/**
 * Source text to AST. The only package that knows ANTLR.
 *
 * <p>Mistakes of syntax are reported in our own words; what can be read in spite of them is kept.
 */
@NullMarked
package io.github.kitexjava.idl.parse;

import org.jspecify.annotations.NullMarked;
