package io.github.kitexjava.thrift.protocol;

/**
 * What stands before the elements of a list or set.
 *
 * @param type one of the constants of {@link io.github.kitexjava.thrift.Types}; of no meaning when
 *     there are no elements
 */
public record ElementsHeader(int type, int size) {}
