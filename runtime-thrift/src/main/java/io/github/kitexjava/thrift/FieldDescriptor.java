package io.github.kitexjava.thrift;

/**
 * One field of a struct, union or exception.
 *
 * @param index in the order of the IDL, from 0
 * @param id on the wire, -32768 to 32767
 * @param name as in the IDL
 * @param annotations of the IDL, where the code is generated with them
 */
public record FieldDescriptor(
    int index,
    int id,
    String name,
    ThriftType type,
    Requiredness requiredness,
    Annotations annotations) {}
