/** Tests of the type generator, on hand-built programs. */
@NullMarked
package io.github.kitexjava.gen;

import org.jspecify.annotations.NullMarked;
