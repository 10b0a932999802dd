package io.github.kitexjava.output.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.kitexjava.output.transaction.FaultyDisk.Fault;
import io.github.kitexjava.output.transaction.FaultyDisk.Killed;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file gets a name of other case where case does not count, and the run may be killed. */
class WindowsTransactionTest {
  private static final Map<String, String> OLD = Map.of("gen\\Userinfo", "old", "gen\\A", "a");
  private static final Map<String, String> NEW = Map.of("gen\\UserInfo", "new", "gen\\A", "b");

  @TempDir Path temporary;

  @Test
  void afterAKillAtAnyCallTheNextRunFindsTheOldOrTheNewProject() throws IOException {
    int olds = 0;
    int news = 0;
    int calls = calls();
    for (int call = 1; call <= calls; call++) {
      try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
        Path root = oldProject(windows);
        StateFolder state = new StateFolder(temporary.resolve("state" + call));
        FaultyDisk disk = new FaultyDisk(call, Fault.KILLED);
        assertThatThrownBy(() -> Transaction.run(root, changes(), state, disk))
            .isInstanceOf(Killed.class);
        Transaction.repair(root, state);
        Map<String, String> project = tree(root);
        assertThat(project).as("killed at call " + call).isIn(OLD, NEW);
        olds += project.equals(OLD) ? 1 : 0;
        news += project.equals(NEW) ? 1 : 0;
      }
    }
    assertThat(olds).isPositive();
    assertThat(news).isPositive();
  }

  @Test
  void aFailureAtAnyCallLeavesTheOldProjectOrNothingToDo() throws IOException {
    int calls = calls();
    for (int call = 1; call <= calls; call++) {
      try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
        Path root = oldProject(windows);
        StateFolder state = new StateFolder(temporary.resolve("failed" + call));
        try {
          Transaction.run(root, changes(), state, new FaultyDisk(call, Fault.REFUSED));
        } catch (IOException e) {
          Transaction.repair(root, state);
          assertThat(tree(root)).as("failed at call " + call).isEqualTo(OLD);
        }
        Transaction.repair(root, state);
        assertThat(tree(root)).as("failed at call " + call).isIn(OLD, NEW);
      }
    }
  }

  private int calls() throws IOException {
    try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Path root = oldProject(windows);
      FaultyDisk disk = new FaultyDisk(Integer.MAX_VALUE, Fault.KILLED);
      Transaction.run(root, changes(), new StateFolder(temporary.resolve("counted")), disk);
      assertThat(tree(root)).isEqualTo(NEW);
      return disk.calls();
    }
  }

  private static List<Change> changes() {
    return List.of(
        Change.remove("gen/Userinfo", Fingerprint.of("old".getBytes(UTF_8))),
        Change.write("gen/UserInfo", Fingerprint.NOTHING, "new".getBytes(UTF_8), false),
        Change.write("gen/A", Fingerprint.of("a".getBytes(UTF_8)), "b".getBytes(UTF_8), false));
  }

  private static Path oldProject(FileSystem windows) throws IOException {
    Path root = windows.getPath("C:\\work\\demo");
    Files.createDirectories(root.resolve("gen"));
    for (Map.Entry<String, String> file : OLD.entrySet()) {
      Files.writeString(root.resolve(file.getKey()), file.getValue());
    }
    return root;
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}
