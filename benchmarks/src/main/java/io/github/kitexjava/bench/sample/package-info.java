/** Thrift files to measure with, made from a seed. */
@NullMarked
package io.github.kitexjava.bench.sample;

import org.jspecify.annotations.NullMarked;
