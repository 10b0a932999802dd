/** Generators that break the law, for {@code StructureTest} to catch. */
@NullMarked
package io.github.kitexjava.gen.lawless;

import org.jspecify.annotations.NullMarked;
