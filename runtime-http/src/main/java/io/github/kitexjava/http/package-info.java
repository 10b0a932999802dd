/**
 * What generated HTTP code calls: a Hertz-like engine with its own router and request context.
 *
 * <p>{@link io.github.kitexjava.http.Hertz} is the door. Vert.x carries the bytes and shows itself
 * in no signature; only {@code VertxServer} knows its options.
 */
@NullMarked
package io.github.kitexjava.http;

import org.jspecify.annotations.NullMarked;
