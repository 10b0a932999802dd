@NullMarked
package io.github.kitexjava.idl.dump;

import org.jspecify.annotations.NullMarked;
