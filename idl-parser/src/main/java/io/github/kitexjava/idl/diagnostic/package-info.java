/** Problems in the user's input as data, and the printers that turn them into text. */
@NullMarked
package io.github.kitexjava.idl.diagnostic;

import org.jspecify.annotations.NullMarked;
