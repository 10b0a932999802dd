package io.github.kitexjava.output;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A piece that belongs in a file of the user's, unless it is there already.
 *
 * @param key what tells that it is there: in Java the name of a method or a type of the class,
 *     elsewhere a word of the text
 * @param text in Java members of a class, elsewhere lines
 * @param imports full names of the classes that a Java text has by their simple names; others are
 *     not looked at
 */
public record Addition(String key, String text, List<String> imports) {
  public Addition {
    requireNonNull(key, "key");
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    imports = List.copyOf(imports);
  }
}
