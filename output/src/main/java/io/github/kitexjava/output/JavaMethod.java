package io.github.kitexjava.output;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A method as declared in a Java file.
 *
 * @param modifiers keywords, and annotations by their simple names as {@code @Override}
 * @param result the return type as written, without white space
 * @param parameterTypes as written, without annotations, {@code final} and white space
 * @param hasBody whether braces follow, or native code
 * @param firstToken index of its first token, modifiers and annotations included
 * @param endToken index after its last token
 * @param start offset of its first token
 * @param end the offset after its last token
 */
record JavaMethod(
    Set<String> modifiers,
    String name,
    String result,
    List<String> parameterTypes,
    boolean hasBody,
    int firstToken,
    int endToken,
    int start,
    int end) {
  private static final Pattern QUALIFIER =
      Pattern.compile("[\\p{javaJavaIdentifierPart}]+\\.(?!\\.)");

  JavaMethod {
    modifiers = Set.copyOf(modifiers);
    parameterTypes = List.copyOf(parameterTypes);
  }

  /** As {@code name(Type, Type)}. */
  String signature() {
    return name + "(" + String.join(", ", parameterTypes) + ")";
  }

  /** Whether it can be meant to implement a method of an interface. */
  boolean mayImplement() {
    return !modifiers.contains("private") && !modifiers.contains("static");
  }

  /** Whether result and parameters are the same; a qualified name and its simple form are. */
  boolean hasSignatureOf(JavaMethod other) {
    return unqualified(result).equals(unqualified(other.result))
        && unqualified(parameterTypes).equals(unqualified(other.parameterTypes));
  }

  /** Whether the compiler takes the parameters for the same, type arguments aside. */
  boolean hasParametersOf(JavaMethod other) {
    return parameterTypes.stream()
        .map(JavaMethod::erased)
        .toList()
        .equals(other.parameterTypes.stream().map(JavaMethod::erased).toList());
  }

  private static List<String> unqualified(List<String> types) {
    return types.stream().map(JavaMethod::unqualified).toList();
  }

  private static String unqualified(String type) {
    return QUALIFIER.matcher(type).replaceAll("");
  }

  private static String erased(String type) {
    String rest = unqualified(type).replace("...", "[]");
    int open = rest.indexOf('<');
    int close = rest.lastIndexOf('>');
    return open < 0 || close < open ? rest : rest.substring(0, open) + rest.substring(close + 1);
  }
}
