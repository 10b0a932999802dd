package io.github.kitexjava.idl.diagnostic;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Comparator;
import java.util.List;

/**
 * A change of the source that takes a problem away, for editors and other tools to apply. There is
 * one only where the remedy is certain, or is what the help suggests.
 *
 * @param title what it does, as a command: "replace `Usr` with `User`"
 * @param edits in one file, in source order, none overlapping another
 */
public record Fix(String title, List<Edit> edits) {
  private static final int MAX_QUOTED_LENGTH = 80;

  public Fix {
    requireNonNull(title, "title");
    edits = edits.stream().sorted(Comparator.comparingInt((Edit e) -> e.at().start())).toList();
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("no edits (expected at least one)");
    }
    for (int i = 1; i < edits.size(); i++) {
      SourceSpan before = edits.get(i - 1).at();
      if (edits.get(i).at().file() != before.file() || edits.get(i).at().start() < before.end()) {
        throw new IllegalArgumentException("edits overlap, or are not of one file: " + edits);
      }
    }
  }

  /**
   * One stretch and what comes in its place.
   *
   * @param at empty for an insertion
   */
  public record Edit(SourceSpan at, String replacement) {
    public Edit {
      requireNonNull(at, "at");
      requireNonNull(replacement, "replacement");
    }
  }

  /** One stretch for another text. */
  public static Fix replace(SourceSpan at, String replacement) {
    return new Fix(
        "replace `" + quoted(at.text()) + "` with `" + quoted(replacement) + "`",
        List.of(new Edit(at, replacement)));
  }

  public static Fix insertBefore(SourceSpan at, String text) {
    SourceSpan place = new SourceSpan(at.file(), at.start(), at.start());
    return new Fix("insert `" + quoted(text.strip()) + "`", List.of(new Edit(place, text)));
  }

  public static Fix insertAfter(SourceSpan at, String text) {
    SourceSpan place = new SourceSpan(at.file(), at.end(), at.end());
    return new Fix("insert `" + quoted(text.strip()) + "`", List.of(new Edit(place, text)));
  }

  /** Takes a stretch away. */
  public static Fix remove(SourceSpan at) {
    return new Fix("remove `" + quoted(at.text()) + "`", List.of(new Edit(at, "")));
  }

  /** A title stands in a menu. */
  private static String quoted(String text) {
    return text.codePointCount(0, text.length()) <= MAX_QUOTED_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED_LENGTH - 1)) + "…";
  }

  /** The whole text of the file as it would be. */
  public String applied() {
    SourceFile file = edits.get(0).at().file();
    StringBuilder text = new StringBuilder(file.text());
    for (int i = edits.size() - 1; i >= 0; i--) {
      text.replace(edits.get(i).at().start(), edits.get(i).at().end(), edits.get(i).replacement());
    }
    return text.toString();
  }
}
