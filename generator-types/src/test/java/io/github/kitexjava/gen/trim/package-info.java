/** Tests of the trimmer, on real files. */
@NullMarked
package io.github.kitexjava.gen.trim;

import org.jspecify.annotations.NullMarked;
