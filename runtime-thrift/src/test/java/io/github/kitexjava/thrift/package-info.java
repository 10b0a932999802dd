/** The runtime, against Apache Thrift's own and against hostile bytes. */
@NullMarked
package io.github.kitexjava.thrift;

import org.jspecify.annotations.NullMarked;
