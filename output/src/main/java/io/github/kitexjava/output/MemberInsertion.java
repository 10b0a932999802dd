package io.github.kitexjava.output;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * New members of a type, and the imports they need, in a user's file.
 *
 * @param text the whole file
 * @param insertions texts by the offsets in the user's file at which they went in, the last first
 */
record MemberInsertion(String text, Map<Integer, String> insertions) {

  /**
   * Inserts.
   *
   * @param members as {@link UserLayout#indented} made them
   */
  static MemberInsertion of(
      JavaFile user, JavaType type, UserLayout layout, String members, ImportsNeeded imports) {
    Map<Integer, String> insertions = new TreeMap<>(Comparator.reverseOrder());
    // The enum's constants may end where the members begin: one insertion, in this order.
    String semicolon = type.constantsEnd().isPresent() ? ";" : "";
    int at = layout.insertionOffset();
    String text = layout.member(members);
    if (!semicolon.isEmpty() && type.constantsEnd().get() != at) {
      insertions.put(type.constantsEnd().get(), semicolon);
      semicolon = "";
    }
    insertions.put(at, semicolon + text);
    imports
        .insertion(layout.lineEnd())
        .ifPresent(i -> insertions.merge(i.offset(), i.text(), (a, b) -> b + a));
    StringBuilder merged = new StringBuilder(user.source());
    insertions.forEach(merged::insert);
    return new MemberInsertion(merged.toString(), insertions);
  }
}
