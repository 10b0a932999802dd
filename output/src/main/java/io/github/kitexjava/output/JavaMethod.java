package io.github.kitexjava.output;

import java.util.List;

/**
 * A method as declared in a Java file.
 *
 * @param result the return type as written, without white space
 * @param parameterTypes as written, without annotations, {@code final} and white space
 * @param firstToken index of its first token, modifiers and annotations included
 * @param endToken index after its last token
 * @param start offset of its first token
 * @param end the offset after its last token
 */
record JavaMethod(
    String name,
    String result,
    List<String> parameterTypes,
    int firstToken,
    int endToken,
    int start,
    int end) {
  JavaMethod {
    parameterTypes = List.copyOf(parameterTypes);
  }

  /** As {@code name(Type, Type)}. */
  String signature() {
    return name + "(" + String.join(", ", parameterTypes) + ")";
  }
}
