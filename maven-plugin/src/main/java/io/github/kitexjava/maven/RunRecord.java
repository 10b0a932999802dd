package io.github.kitexjava.maven;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run read and wrote, so that the next one can tell whether it has anything to do and which
 * files are left over. Paths are those of {@link GenerationRequest#shown}.
 *
 * @param configuration fingerprint of the request; empty if the run did not come to its end
 * @param inputs every Thrift file that was read
 * @param absent where an include was looked for in vain: a file there would have been taken
 * @param outputs every file that the run wrote or found as it should be
 */
record RunRecord(
    String configuration, Set<Content> inputs, Set<String> absent, Set<Content> outputs) {
  /** Before the first run. */
  static final RunRecord NONE = new RunRecord("", Set.of(), Set.of(), Set.of());

  private static final String FORMAT = "kitex-java 1";

  /**
   * A file as it was.
   *
   * @param fingerprint of its content
   */
  record Content(String path, String fingerprint) {}

  RunRecord {
    inputs = Set.copyOf(inputs);
    absent = Set.copyOf(absent);
    outputs = Set.copyOf(outputs);
  }

  /** The record of a run that is about to write: what it may leave behind if it is killed. */
  static RunRecord unfinished(Set<Content> outputs) {
    return new RunRecord("", Set.of(), Set.of(), outputs);
  }

  Set<String> outputPaths() {
    return outputs.stream().map(Content::path).collect(Collectors.toSet());
  }

  /** As lines of a text file, in a fixed order. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(FORMAT);
    lines.add("configuration " + configuration);
    inputs.stream().map(c -> line("input", c)).sorted().forEach(lines::add);
    absent.stream().map(path -> "absent " + escaped(path)).sorted().forEach(lines::add);
    outputs.stream().map(c -> line("output", c)).sorted().forEach(lines::add);
    return lines;
  }

  /** Reads lines; empty if they are not such a record. */
  static Optional<RunRecord> parse(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
      return Optional.empty();
    }
    String configuration = "";
    Set<Content> inputs = new LinkedHashSet<>();
    Set<String> absent = new LinkedHashSet<>();
    Set<Content> outputs = new LinkedHashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.split(" ", 2);
      String rest = words.length == 2 ? words[1] : "";
      switch (words[0]) {
        case "configuration" -> configuration = rest;
        case "input" -> content(rest).ifPresent(inputs::add);
        case "absent" -> absent.add(unescaped(rest));
        case "output" -> content(rest).ifPresent(outputs::add);
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new RunRecord(configuration, inputs, absent, outputs));
  }

  private static String line(String word, Content content) {
    return word + " " + content.fingerprint() + " " + escaped(content.path());
  }

  private static Optional<Content> content(String text) {
    int space = text.indexOf(' ');
    return space < 0
        ? Optional.empty()
        : Optional.of(new Content(unescaped(text.substring(space + 1)), text.substring(0, space)));
  }

  /** A path may hold a line end. */
  private static String escaped(String path) {
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
