/** Leaves out of a program what the services, methods and types that somebody named do not need. */
@NullMarked
package io.github.kitexjava.gen.trim;

import org.jspecify.annotations.NullMarked;
