/** Generated Java as a build meets it: how much of it, and what its compilation costs. */
@NullMarked
package io.github.kitexjava.bench.generated;

import org.jspecify.annotations.NullMarked;
