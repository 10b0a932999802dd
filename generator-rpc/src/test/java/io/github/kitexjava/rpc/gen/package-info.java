/** Projects made, compiled and called. */
@NullMarked
package io.github.kitexjava.rpc.gen;

import org.jspecify.annotations.NullMarked;
