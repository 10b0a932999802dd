/** What it costs to add methods to a large handler of a user's. */
@NullMarked
package io.github.kitexjava.bench.merge;

import org.jspecify.annotations.NullMarked;
