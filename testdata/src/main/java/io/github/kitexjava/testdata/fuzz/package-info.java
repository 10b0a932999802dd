/**
 * Thrift files that nobody wrote: right ones by chance, and what is left of real ones by chance.
 */
@NullMarked
package io.github.kitexjava.testdata.fuzz;

import org.jspecify.annotations.NullMarked;
