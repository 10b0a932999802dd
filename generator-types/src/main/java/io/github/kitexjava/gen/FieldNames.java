package io.github.kitexjava.gen;

/**
 * What one field of a struct, union or exception is called in Java.
 *
 * @param accessor gives the value; also a union's factory and its visitor's method
 * @param has tells whether it is set
 * @param raw the number behind an enum
 * @param setter the builder's method that sets it, the same in every style
 * @param rawSetter the builder's method that sets the number behind an enum
 * @param clear the builder's method that makes it unset
 * @param property as the names of a bean's other methods end, such as {@code UserName}
 * @param variable the private field, and locals and parameters
 * @param constant the presence bit, and the default where it needs a place
 * @param caseName a union's record
 */
record FieldNames(
    String accessor,
    String has,
    String raw,
    String setter,
    String rawSetter,
    String clear,
    String property,
    String variable,
    String constant,
    String caseName) {

  /** The method of a bean that sets it. */
  String beanSetter() {
    return "set" + property;
  }

  /** The method of a bean that makes it unset. */
  String unset() {
    return "unset" + property;
  }
}
