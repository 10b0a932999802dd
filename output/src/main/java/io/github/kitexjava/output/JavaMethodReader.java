package io.github.kitexjava.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the head of one method: its name, its return type and the types of its parameters. */
final class JavaMethodReader {
  private final List<JavaToken> tokens;
  private final JavaBrackets brackets;

  JavaMethodReader(List<JavaToken> tokens, JavaBrackets brackets) {
    this.tokens = tokens;
    this.brackets = brackets;
  }

  /**
   * Reads a method; empty for a constructor.
   *
   * @param first index of the first modifier
   * @param typeStart index after the modifiers
   * @param open index of the parenthesis before the parameters
   * @param end index after the method
   */
  Optional<JavaMethod> read(int first, int typeStart, int open, int end) {
    int name = open - 1;
    int resultStart = is(typeStart, "<") ? afterAngles(typeStart) : typeStart;
    String result = typeText(resultStart, name);
    if (name <= resultStart || !tokens.get(name).isWord() || result.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new JavaMethod(
            modifiers(first, typeStart),
            tokens.get(name).text(),
            result,
            parameterTypes(open + 1, brackets.closing(open)),
            is(end - 1, "}") || modifiers(first, typeStart).contains("native"),
            first,
            end,
            tokens.get(first).start(),
            tokens.get(end - 1).end()));
  }

  private Set<String> modifiers(int from, int end) {
    Set<String> modifiers = new HashSet<>();
    int i = from;
    while (i < end) {
      if (is(i, "@")) {
        int next = skipAnnotation(tokens, brackets, i);
        modifiers.add("@" + annotationName(i + 1, next));
        i = next;
      } else {
        modifiers.add(tokens.get(i).text());
        i++;
      }
    }
    return modifiers;
  }

  private String annotationName(int from, int end) {
    String name = "";
    for (int i = from; i < end && !is(i, "("); i++) {
      name = tokens.get(i).text();
    }
    return name;
  }

  private List<String> parameterTypes(int from, int end) {
    List<String> types = new ArrayList<>();
    int start = from;
    int angles = 0;
    for (int i = from; i <= end; i = i == end ? i + 1 : brackets.after(i)) {
      if (i == end || (angles == 0 && is(i, ","))) {
        addParameter(start, i, types);
        start = i + 1;
      } else {
        angles += is(i, "<") ? 1 : is(i, ">") ? -1 : 0;
      }
    }
    return types;
  }

  private void addParameter(int from, int end, List<String> types) {
    int name = end - 1;
    StringBuilder dimensions = new StringBuilder();
    while (name > from && !tokens.get(name).isWord()) {
      dimensions.append(is(name, "]") ? "[]" : "");
      name--;
    }
    // `Outer this` names the receiver and is no parameter.
    if (name > from && !is(name, "this")) {
      types.add(typeText(from, name) + dimensions);
    }
  }

  /** The tokens of a type without annotations and {@code final}, with spaces only between words. */
  private String typeText(int from, int end) {
    StringBuilder text = new StringBuilder();
    boolean afterWord = false;
    int i = from;
    while (i < end) {
      JavaToken token = tokens.get(i);
      if (token.is("@")) {
        i = skipAnnotation(tokens, brackets, i);
        continue;
      }
      if (!token.is("final")) {
        text.append(afterWord && token.isWord() ? " " : "").append(token.text());
        afterWord = token.isWord() || token.is("?");
      }
      i++;
    }
    return text.toString();
  }

  private int afterAngles(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += is(i, "<") ? 1 : is(i, ">") ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private boolean is(int i, String text) {
    return i < tokens.size() && tokens.get(i).is(text);
  }

  /** The index after an annotation and its arguments. */
  static int skipAnnotation(List<JavaToken> tokens, JavaBrackets brackets, int at) {
    int i = at + 1;
    while (i < tokens.size() && tokens.get(i).isWord()) {
      i++;
      if (i < tokens.size() && tokens.get(i).is(".")) {
        i++;
      } else {
        break;
      }
    }
    boolean arguments = i < tokens.size() && tokens.get(i).is("(");
    return arguments ? brackets.after(i) : i;
  }
}
