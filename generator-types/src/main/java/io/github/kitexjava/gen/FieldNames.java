package io.github.kitexjava.gen;

/**
 * What one field of a struct, union or exception is called in Java.
 *
 * @param accessor also the builder's setter, a union's factory and its visitor's method
 * @param has tells whether it is set
 * @param raw the number behind an enum
 * @param clear the builder's method that makes it unset
 * @param variable the private field, and locals and parameters
 * @param constant the presence bit, and the default where it needs a place
 * @param caseName a union's record
 */
record FieldNames(
    String accessor,
    String has,
    String raw,
    String clear,
    String variable,
    String constant,
    String caseName) {}
