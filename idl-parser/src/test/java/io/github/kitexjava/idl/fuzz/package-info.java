@NullMarked
package io.github.kitexjava.idl.fuzz;

import org.jspecify.annotations.NullMarked;
