package io.github.kitexjava.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One file of a project as a generator wants it to be.
 *
 * @param path relative to the output folder, with {@code /} between names on every system
 * @param content text; line ends are {@code \n}, whatever the caller had
 * @param policy what happens when the file is already there
 * @param executable whether who may read it may also run it
 * @param additions pieces that it gets if it lacks them; none unless the policy is {@link
 *     FilePolicy#APPENDED}
 */
public record ProjectFile(
    String path, String content, FilePolicy policy, boolean executable, List<Addition> additions) {

  /**
   * Checks the path.
   *
   * @throws IllegalArgumentException if the path could name a place outside the output folder
   */
  public ProjectFile {
    requireNonNull(policy, "policy");
    checkPath(path);
    additions = List.copyOf(additions);
    content = content.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A file that gets no additions. */
  public ProjectFile(String path, String content, FilePolicy policy, boolean executable) {
    this(path, content, policy, executable, List.of());
  }

  /** A file that each run writes again. */
  public static ProjectFile generated(String path, String content) {
    return new ProjectFile(path, content, FilePolicy.GENERATED, false);
  }

  /** A file that each run writes again: an interface with methods that the user may override. */
  public static ProjectFile hooks(String path, String content) {
    return new ProjectFile(path, content, FilePolicy.HOOKS, false);
  }

  /** A file that belongs to the user once it is written. */
  public static ProjectFile once(String path, String content) {
    return new ProjectFile(path, content, FilePolicy.ONCE, false);
  }

  /** A file of the user's to which a run may add members. */
  public static ProjectFile merged(String path, String content) {
    return new ProjectFile(path, content, FilePolicy.MERGED, false);
  }

  /** An executable file that belongs to the user once it is written. */
  public static ProjectFile script(String path, String content) {
    return new ProjectFile(path, content, FilePolicy.ONCE, true);
  }

  /**
   * A file of the user's to which a run may add pieces.
   *
   * @param content of the new file, which gets the pieces that it lacks too
   */
  public static ProjectFile appended(String path, String content, List<Addition> additions) {
    return new ProjectFile(path, content, FilePolicy.APPENDED, false, additions);
  }

  /** The same with other content. */
  ProjectFile withContent(String newContent) {
    return new ProjectFile(path, newContent, policy, executable, additions);
  }

  /** The bytes that go to disk. */
  byte[] bytes() {
    return content.getBytes(UTF_8);
  }

  /**
   * Checks a path relative to a project.
   *
   * @throws IllegalArgumentException if it could name a place outside
   */
  static void checkPath(String path) {
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        throw new IllegalArgumentException(
            "path: `" + path + "` (expected: relative, without `.`, `..` or empty names)");
      }
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\' || c == ':' || c < ' ') {
        throw new IllegalArgumentException(
            "path: `" + path + "` (expected: no backslash, colon or control character)");
      }
    }
  }
}
