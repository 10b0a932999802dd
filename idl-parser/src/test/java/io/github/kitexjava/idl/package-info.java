/** Tests of the front end through its door. */
@NullMarked
package io.github.kitexjava.idl;

import org.jspecify.annotations.NullMarked;
