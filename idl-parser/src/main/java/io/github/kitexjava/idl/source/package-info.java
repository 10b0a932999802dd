/** Source text and places in it. Depends on nothing else. */
@NullMarked
package io.github.kitexjava.idl.source;

import org.jspecify.annotations.NullMarked;
