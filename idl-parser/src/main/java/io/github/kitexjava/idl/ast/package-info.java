/**
 * A Thrift file as written: names are not looked up, ids and duplicates are not checked.
 *
 * <p>Every node knows its place. Doc comments are already without their marks; an empty string is
 * no comment.
 */
@NullMarked
package io.github.kitexjava.idl.ast;

import org.jspecify.annotations.NullMarked;
