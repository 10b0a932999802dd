/** The rules that a resolved program must keep, one class each. */
@NullMarked
package io.github.kitexjava.idl.check;

import org.jspecify.annotations.NullMarked;
