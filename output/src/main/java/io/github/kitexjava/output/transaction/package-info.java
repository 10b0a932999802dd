/**
 * Changes a project's files as a whole or not at all, also when the process is killed on the way.
 * Only {@code Plan} needs to know this package.
 */
@NullMarked
package io.github.kitexjava.output.transaction;

import org.jspecify.annotations.NullMarked;
