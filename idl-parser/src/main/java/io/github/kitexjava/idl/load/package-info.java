/** Finds the files that the user named and all they include, each once. */
@NullMarked
package io.github.kitexjava.idl.load;

import org.jspecify.annotations.NullMarked;
