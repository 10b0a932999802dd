/** A runtime that breaks the law, for {@code StructureTest} to catch. */
@NullMarked
package io.github.kitexjava.thrift.lawless;

import org.jspecify.annotations.NullMarked;
