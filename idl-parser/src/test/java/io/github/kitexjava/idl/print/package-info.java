/** Tests of the printer, over samples and over generated files. */
@NullMarked
package io.github.kitexjava.idl.print;

import org.jspecify.annotations.NullMarked;
