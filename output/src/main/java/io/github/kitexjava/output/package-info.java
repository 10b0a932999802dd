/** Decides what a run may do to a user's files, and does all of it or nothing. */
@NullMarked
package io.github.kitexjava.output;

import org.jspecify.annotations.NullMarked;
