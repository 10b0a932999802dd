/** Runs the subjects that are measured, each a package below this one, and prints their tables. */
@NullMarked
package io.github.kitexjava.bench;

import org.jspecify.annotations.NullMarked;
