package io.github.kitexjava.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The records of a project's executions, a folder for each.
 *
 * <p>Executions may share an output folder. So one looks at the records of the others before it
 * removes a file; and those that the pom has no longer leave their files to whoever runs next.
 */
final class RunRecords {
  private static final String FILE = "record.txt";

  private final Path folder;
  private final String execution;
  private final Set<String> configured;

  /**
   * @param folder of the records; it need not exist
   * @param execution the id of the one that runs
   * @param configured the ids of all that the pom has
   */
  RunRecords(Path folder, String execution, Set<String> configured) {
    this.folder = folder;
    this.execution = execution;
    this.configured = Set.copyOf(configured);
  }

  /** What this execution did last; {@link RunRecord#NONE} if that is not known. */
  RunRecord last() throws IOException {
    return read(execution);
  }

  void write(RunRecord record) throws IOException {
    Path file = file(execution);
    Files.createDirectories(folder.resolve(execution));
    Path fresh = file.resolveSibling(FILE + ".new");
    Files.write(fresh, record.lines(), UTF_8);
    Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** The files of the other executions that the pom has. */
  Set<String> claimed() throws IOException {
    Set<String> paths = new HashSet<>();
    for (String other : others()) {
      if (configured.contains(other)) {
        paths.addAll(read(other).outputPaths());
      }
    }
    return paths;
  }

  /** Whether an execution that is gone from the pom left a record. */
  boolean hasAbandoned() throws IOException {
    return others().stream().anyMatch(other -> !configured.contains(other));
  }

  /** What the executions wrote that are gone from the pom. */
  Set<RunRecord.Content> abandoned() throws IOException {
    Set<RunRecord.Content> outputs = new HashSet<>();
    for (String other : others()) {
      if (!configured.contains(other)) {
        outputs.addAll(read(other).outputs());
      }
    }
    return outputs;
  }

  /** Forgets the executions that are gone from the pom. */
  void dropAbandoned() throws IOException {
    for (String other : others()) {
      if (!configured.contains(other)) {
        Files.deleteIfExists(file(other));
      }
    }
  }

  private List<String> others() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = new ArrayList<>();
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (!name.equals(execution) && Files.isRegularFile(file(name))) {
          names.add(name);
        }
      }
      return names;
    }
  }

  private RunRecord read(String name) throws IOException {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      return RunRecord.NONE;
    }
    try {
      return RunRecord.parse(Files.readAllLines(file, UTF_8)).orElse(RunRecord.NONE);
    } catch (CharacterCodingException e) {
      return RunRecord.NONE;
    }
  }

  private Path file(String name) {
    return folder.resolve(name).resolve(FILE);
  }
}
