package io.github.kitexjava.thrift.protocol;

/**
 * What stands before the entries of a map.
 *
 * @param keyType one of the constants of {@link io.github.kitexjava.thrift.Types}; of no meaning
 *     when there are no entries
 * @param valueType likewise
 */
public record EntriesHeader(int keyType, int valueType, int size) {}
