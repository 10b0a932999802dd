/** The product, run as its users run it, and the laws of its structure. */
@NullMarked
package io.github.kitexjava.it;

import org.jspecify.annotations.NullMarked;
