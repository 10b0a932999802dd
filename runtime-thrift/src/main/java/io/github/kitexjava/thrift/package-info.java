/**
 * What generated types call: the binary codec, descriptors for everything else, containers.
 *
 * <p>Applications use {@link io.github.kitexjava.thrift.ThriftCodec} and {@link
 * io.github.kitexjava.thrift.Bytes}; the rest is called by generated code.
 */
@NullMarked
package io.github.kitexjava.thrift;

import org.jspecify.annotations.NullMarked;
