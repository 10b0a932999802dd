/** The binary codec beside libthrift's, each case in a JVM of its own. */
@NullMarked
package io.github.kitexjava.bench.codec;

import org.jspecify.annotations.NullMarked;
