/** Writes JSON. Depends on nothing else. */
@NullMarked
package io.github.kitexjava.idl.json;

import org.jspecify.annotations.NullMarked;
