/** The context of the current call: values, deadline and cancellation, carried across threads. */
@NullMarked
package io.github.kitexjava.context;

import org.jspecify.annotations.NullMarked;
