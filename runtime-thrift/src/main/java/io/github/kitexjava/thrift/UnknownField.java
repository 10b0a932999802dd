package io.github.kitexjava.thrift;

/**
 * A field that this version does not know, kept as it came.
 *
 * @param id of the field, -32768 to 32767
 * @param type on the wire, one of the constants of {@link Types}
 * @param value its bytes in the binary protocol, without the field's header
 */
public record UnknownField(int id, int type, Bytes value) {}
