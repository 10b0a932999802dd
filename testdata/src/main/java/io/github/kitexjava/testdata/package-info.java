/** Thrift samples of our own, and what tests need to compile and run generated code. */
@NullMarked
package io.github.kitexjava.testdata;

import org.jspecify.annotations.NullMarked;
