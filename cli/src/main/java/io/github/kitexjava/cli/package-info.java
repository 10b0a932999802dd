/** The commands {@code hz}, {@code thriftjava} and {@code kitex}: options in, exit status out. */
@NullMarked
package io.github.kitexjava.cli;

import org.jspecify.annotations.NullMarked;
