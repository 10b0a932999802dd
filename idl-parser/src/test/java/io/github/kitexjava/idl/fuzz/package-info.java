/** Throws generated and damaged input at the whole front end. */
@NullMarked
package io.github.kitexjava.idl.fuzz;

import org.jspecify.annotations.NullMarked;
