package io.github.kitexjava.output;

/**
 * One import of a Java file.
 *
 * @param name dotted; ends with {@code *} when it imports on demand
 * @param isType false for static and module imports
 * @param end the offset after its semicolon
 */
record JavaImport(String name, boolean isType, int end) {
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String packageName() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
