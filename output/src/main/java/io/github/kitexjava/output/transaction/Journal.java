package io.github.kitexjava.output.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run was about to do when it was last heard of; enough for the next run to end it.
 *
 * @param phase how far it had come
 * @param root the project
 * @param staging name of the folder inside the project where new and old files are
 * @param folders folders that the run makes, outermost first, relative to the project
 * @param steps the files that it changes
 */
record Journal(Phase phase, Path root, String staging, List<String> folders, List<Step> steps) {
  /** How the name of a staging folder begins. */
  static final String STAGING_PREFIX = ".kitex-java-";

  private static final String HEADER = "kitex-java journal 1";

  Journal {
    folders = List.copyOf(folders);
    steps = List.copyOf(steps);
  }

  /** How far a run has come. */
  enum Phase {
    /** The project is as it was; the staging folder may be incomplete. */
    PREPARING,
    /** All new files wait in the staging folder; some may be in place. */
    MOVING,
    /** Something failed; the old files go back. */
    UNDOING,
    /** The project is as it should be; only the staging folder is left. */
    CLEANING
  }

  /**
   * One file.
   *
   * @param path relative to the project
   */
  record Step(String path, Fingerprint before, Fingerprint after) {}

  Journal in(Phase next) {
    return new Journal(next, root, staging, folders, steps);
  }

  /**
   * Reads the journal of a run that did not end; empty if every run ended.
   *
   * @param projects the file system on which projects are
   * @throws IOException if the file cannot be read or is no journal
   */
  static Optional<Journal> read(Path file, FileSystem projects) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(Files.readAllLines(file, UTF_8), projects));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(
          "`" + file + "` is not a journal of this version; delete it when no other run is active",
          e);
    }
  }

  String text() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    text.append("phase ").append(phase).append('\n');
    text.append("root ").append(encoded(root.toString())).append('\n');
    text.append("staging ").append(encoded(staging)).append('\n');
    folders.forEach(folder -> text.append("folder ").append(encoded(folder)).append('\n'));
    for (Step step : steps) {
      text.append("file ").append(step.before().text()).append(' ').append(step.after().text());
      text.append(' ').append(encoded(step.path())).append('\n');
    }
    return text.toString();
  }

  private static Journal parse(List<String> lines, FileSystem projects) {
    if (!lines.get(0).equals(HEADER)) {
      throw new IllegalArgumentException("header: `" + lines.get(0) + "`");
    }
    Phase phase = Phase.valueOf(value(lines.get(1), "phase "));
    Path root = projects.getPath(decoded(value(lines.get(2), "root ")));
    String staging = inside(root, decoded(value(lines.get(3), "staging ")));
    if (!staging.startsWith(STAGING_PREFIX) || staging.contains("/")) {
      throw new IllegalArgumentException("staging: `" + staging + "`");
    }
    List<String> folders = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (String line : lines.subList(4, lines.size())) {
      if (line.startsWith("folder ")) {
        folders.add(folder(root, decoded(value(line, "folder "))));
      } else {
        String[] parts = value(line, "file ").split(" ", -1);
        steps.add(
            new Step(
                inside(root, decoded(parts[2])),
                new Fingerprint(parts[0]),
                new Fingerprint(parts[1])));
      }
    }
    return new Journal(phase, root, staging, folders, steps);
  }

  /** Those above the project are absolute. */
  private static String folder(Path root, String folder) {
    Path parsed = root.getFileSystem().getPath(folder);
    boolean isAbove = root.startsWith(parsed) && parsed.isAbsolute();
    return isAbove ? folder : inside(root, folder);
  }

  /** A path that cannot lead out of the project. */
  private static String inside(Path root, String path) {
    Path parsed = root.getFileSystem().getPath(path);
    boolean leaves = parsed.isAbsolute() || parsed.startsWith("..");
    if (path.isEmpty() || leaves || !parsed.normalize().equals(parsed)) {
      throw new IllegalArgumentException("path: `" + path + "` (expected: inside of the project)");
    }
    return path;
  }

  private static String value(String line, String key) {
    if (!line.startsWith(key)) {
      throw new IllegalArgumentException("line: `" + line + "` (expected: `" + key + "…`)");
    }
    return line.substring(key.length());
  }

  /** A name of a file may hold a line break. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
