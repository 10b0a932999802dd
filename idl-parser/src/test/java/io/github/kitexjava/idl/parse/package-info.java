@NullMarked
package io.github.kitexjava.idl.parse;

import org.jspecify.annotations.NullMarked;
