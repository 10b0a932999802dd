/** Tests of the Maven plugin without Maven; the builds are in {@code src/it}. */
@NullMarked
package io.github.kitexjava.maven;

import org.jspecify.annotations.NullMarked;
