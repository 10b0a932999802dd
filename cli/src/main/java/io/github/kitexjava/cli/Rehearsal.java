package io.github.kitexjava.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs each command once on a small example, so that the JVM notes which classes they load and
 * archives them. The launchers call it; the next start is then twice as fast.
 */
public final class Rehearsal {
  private static final String GOOD =
      """
      namespace java rehearsal.example

      const list<i32> NUMBERS = [1, 2, 3]

      enum Color { RED = 1, GREEN = 2 }
      typedef string Name
      union Choice { 1: i64 number, 2: string text }
      exception Missing { 1: string message }

      /** An example. */
      struct Item {
        1: required Name name (api.path = "name")
        2: optional Color color = Color.RED (api.query = "color")
        3: list<string> tags (api.query = "tag")
        4: map<string, i64> counts (api.body = "counts")
        5: double weight = 1.5
        6: binary raw
      }

      service Items {
        Item Find(1: Item item) (api.get = "/items/:name")
        Item Save(1: Item item) throws (1: Missing missing) (api.post = "/items/:name")
      }
      """;

  private static final String BAD = "struct Item { 1: Strin name }\n";

  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  private Rehearsal() {}

  /** Starts the rehearsal; problems are of no interest. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("kitex-java-rehearsal");
    try {
      play(folder);
      LocalServer.prepare(project(folder), "example").compile(NOWHERE);
    } finally {
      delete(folder);
    }
  }

  /** Returns the exit status of each command. */
  static List<Integer> play(Path folder) throws IOException {
    String good = Files.writeString(folder.resolve("good.thrift"), GOOD).toString();
    String bad = Files.writeString(folder.resolve("bad.thrift"), BAD).toString();
    String project = project(folder).toString();
    String rpc = folder.resolve("rpc").toString();
    return List.of(
        run(new Hz(), "--version"),
        run(new Hz(), "new", "-idl", good, "-module", "example", "-out_dir", project),
        run(new Hz(), "update", "-out_dir", project),
        run(new Kitex(), "-module", "example", "-service", "items", "-out_dir", rpc, good),
        run(new Kitex(), "-module", "example", "-service", "items", "-out_dir", rpc, good),
        run(new ThriftJava(), "-r", "-o", folder.resolve("types").toString(), good),
        run(new ThriftJava(), "--check", bad),
        run(new Kitex(), "--version"));
  }

  private static Path project(Path folder) {
    return folder.resolve("project");
  }

  private static int run(Object command, String... arguments) {
    return Shell.run(command, NOWHERE, NOWHERE, arguments);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
