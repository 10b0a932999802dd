/** Tests of the type generator, on hand-built programs. */
@NullMarked
package io.github.kitexjava.gen.option;

import org.jspecify.annotations.NullMarked;
