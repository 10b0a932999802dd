@NullMarked
package io.github.kitexjava.thrift.protocol;

import org.jspecify.annotations.NullMarked;
