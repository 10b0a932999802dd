@NullMarked
package io.github.kitexjava.output.transaction;

import org.jspecify.annotations.NullMarked;
