package io.github.kitexjava.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.WarningPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A project in a folder of its own, generated as an execution of the plugin would.
 *
 * @param base with Thrift files in {@code idl}, includes in {@code shared}, Java in {@code out}
 * @param execution the id of the one that runs
 * @param configured the ids that the pom has
 */
record Workspace(Path base, String execution, Set<String> configured) {
  /** A time that no run can give to a file. */
  static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  static Workspace in(Path base) {
    return new Workspace(base, "default", Set.of("default"));
  }

  Workspace as(String id, String... ids) {
    return new Workspace(base, id, Set.of(ids));
  }

  Workspace write(String path, String content) {
    try {
      Files.createDirectories(base.resolve(path).getParent());
      Files.writeString(base.resolve(path), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Workspace delete(String path) throws IOException {
    Files.delete(base.resolve(path));
    return this;
  }

  String read(String path) throws IOException {
    return Files.readString(base.resolve(path), UTF_8);
  }

  boolean has(String path) {
    return Files.exists(base.resolve(path));
  }

  void backdate(String... paths) throws IOException {
    for (String path : paths) {
      Files.setLastModifiedTime(base.resolve(path), LONG_AGO);
    }
  }

  boolean isUntouched(String path) throws IOException {
    return Files.getLastModifiedTime(base.resolve(path)).equals(LONG_AGO);
  }

  List<String> generated() throws IOException {
    if (!has("out")) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(base.resolve("out"))) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> base.resolve("out").relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** The usual request: types only. */
  GenerationRequest request() {
    return new GenerationRequest(
        "plugin 1",
        base,
        IdlFiles.find(List.of(base.resolve("idl")), List.of("**/*.thrift"), List.of()),
        List.of(base.resolve("near"), base.resolve("shared")),
        Compatibility.DEFAULT,
        base.resolve("out"),
        false,
        TypeOptions.DEFAULT,
        false,
        WarningPolicy.DEFAULT);
  }

  Outcome run() throws IOException {
    return run(request());
  }

  Outcome run(GenerationRequest request) throws IOException {
    return Generation.run(request, new RunRecords(base.resolve("status"), execution, configured));
  }
}
