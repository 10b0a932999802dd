/** Thrift calls over sockets: server, client, middleware, errors and stats. */
@NullMarked
package io.github.kitexjava.rpc;

import org.jspecify.annotations.NullMarked;
