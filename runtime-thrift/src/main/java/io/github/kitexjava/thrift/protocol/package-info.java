/**
 * Protocols beside the generated binary codecs: Compact, Apache's JSON, readable JSON.
 *
 * <p>They know a type by its {@link io.github.kitexjava.thrift.StructDescriptor} only, so that no
 * code is generated for them. Start at {@link io.github.kitexjava.thrift.protocol.Protocol}.
 */
@NullMarked
package io.github.kitexjava.thrift.protocol;

import org.jspecify.annotations.NullMarked;
