/** Ready-made policies for a client's seams: when to call again, and when not to call at all. */
@NullMarked
package io.github.kitexjava.rpc.governance;

import org.jspecify.annotations.NullMarked;
