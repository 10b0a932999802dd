/** The test helpers, tested. */
@NullMarked
package io.github.kitexjava.testdata;

import org.jspecify.annotations.NullMarked;
