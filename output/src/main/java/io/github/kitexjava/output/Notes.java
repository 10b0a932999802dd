package io.github.kitexjava.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the user should look at after a run, and whether nothing compiles before that. */
final class Notes {
  private final Path root;
  private final List<String> lines = new ArrayList<>();
  private boolean leavesWork;

  Notes(Path root) {
    this.root = root;
  }

  /**
   * Takes a note.
   *
   * @param note as {@code path:line: message} or {@code path: message}
   */
  void add(String note) {
    lines.add(note);
  }

  /** Notes that something surely does not compile until the user has changed it. */
  void leaveWork() {
    leavesWork = true;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  boolean leavesWork() {
    return leavesWork;
  }

  /** A file as notes name it. */
  String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** The place of a declaration as notes name it. */
  String place(Declared declared) {
    return place(declared.file(), declared.java().source(), declared.type().start());
  }

  /** A place in a file as notes name it. */
  String place(Path file, String source, int offset) {
    return path(file) + ":" + (1 + JavaFile.lineEnds(source.substring(0, offset)));
  }

  static String quoted(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
