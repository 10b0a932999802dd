/** Names to declarations, written values to constants: AST in, program out. */
@NullMarked
package io.github.kitexjava.idl.resolve;

import org.jspecify.annotations.NullMarked;
