/** The front end's only door: {@code IdlCompiler}. */
@NullMarked
package io.github.kitexjava.idl;

import org.jspecify.annotations.NullMarked;
