package io.github.kitexjava.output;

import java.util.Optional;

/** What pieces, and the files that get them, must be, so that each is added once. Stateless. */
public final class AdditionRules {
  private AdditionRules() {}

  /**
   * Why nothing could be added to a new file; empty if all is well.
   *
   * @param path relative to the project, which tells whether it is Java
   */
  public static Optional<String> faultOfFile(String path, String content) {
    return AdditionMerge.isJava(path) && !HandlerMerge.canBeAddedTo(content)
        ? Optional.of("has no class, or its brackets do not balance")
        : Optional.empty();
  }

  /**
   * Why the next run would not know that a piece is there, and add it again, or why it cannot be
   * added at all; empty if all is well.
   *
   * @param path of the file that gets it
   */
  public static Optional<String> faultOf(String path, Addition addition) {
    if (addition.key().isBlank()) {
      return Optional.of("has an empty key");
    }
    if (!AdditionMerge.isJava(path)) {
      return AdditionMerge.hasWord(addition.text(), addition.key())
          ? Optional.empty()
          : Optional.of("does not have the word `" + addition.key() + "`");
    }
    Optional<JavaMembers> members = JavaMembers.of("", "Any", addition);
    if (members.isEmpty()) {
      return Optional.of("is no member of a class: its brackets do not balance");
    }
    return AdditionMerge.declares(members.get().type(), addition.key())
        ? Optional.empty()
        : Optional.of("declares no method or type `" + addition.key() + "`");
  }
}
