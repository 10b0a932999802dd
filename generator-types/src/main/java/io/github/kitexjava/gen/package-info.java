/** From a resolved program to Java types, constants and codecs. */
@NullMarked
package io.github.kitexjava.gen;

import org.jspecify.annotations.NullMarked;
