/**
 * Makes RPC code and projects of a program: interfaces, clients and servers of its services, and
 * the files around them.
 */
@NullMarked
package io.github.kitexjava.rpc.gen;

import org.jspecify.annotations.NullMarked;
