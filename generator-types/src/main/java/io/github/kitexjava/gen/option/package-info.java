/**
 * The options of the Java target: what there is, what is read from a command line, and why others
 * are not taken.
 */
@NullMarked
package io.github.kitexjava.gen.option;

import org.jspecify.annotations.NullMarked;
