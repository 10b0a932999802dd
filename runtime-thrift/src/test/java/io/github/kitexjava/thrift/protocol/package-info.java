/** Tests of the protocols that need no generated types. */
@NullMarked
package io.github.kitexjava.thrift.protocol;

import org.jspecify.annotations.NullMarked;
