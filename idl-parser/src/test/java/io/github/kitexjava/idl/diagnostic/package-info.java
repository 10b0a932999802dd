/** Tests of the printers. */
@NullMarked
package io.github.kitexjava.idl.diagnostic;

import org.jspecify.annotations.NullMarked;
