/** Thrift text to a checked program: how fast and in how much memory. */
@NullMarked
package io.github.kitexjava.bench.frontend;

import org.jspecify.annotations.NullMarked;
