/**
 * Where servers are: {@link io.github.kitexjava.rpc.discovery.Resolver} and {@link
 * io.github.kitexjava.rpc.discovery.LoadBalancer} for clients, {@link
 * io.github.kitexjava.rpc.discovery.Registry} for servers. Knows nothing of calls.
 */
@NullMarked
package io.github.kitexjava.rpc.discovery;

import org.jspecify.annotations.NullMarked;
