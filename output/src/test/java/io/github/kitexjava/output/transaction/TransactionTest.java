package io.github.kitexjava.output.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kitexjava.output.transaction.FaultyDisk.Fault;
import io.github.kitexjava.output.transaction.FaultyDisk.Killed;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionTest {
  private static final Map<String, String> OLD =
      Map.of("same", "s", "gen/A", "old A", "gen/gone/B", "old B", "src/Handler", "mine");
  private static final Map<String, String> NEW =
      Map.of(
          "same", "s", "gen/A", "new A", "gen/fresh/deep/C", "C", "src/Handler", "mine and more");

  @TempDir Path temporary;
  private Path root;
  private StateFolder state;

  @BeforeEach
  void makeTheOldProject() throws IOException {
    state = new StateFolder(temporary.resolve("state"));
    startAgain();
  }

  @Test
  void changesAreMadeAndNothingElseIsLeft() throws IOException {
    Transaction.run(root, changes(), state);
    assertThat(project()).isEqualTo(NEW);
    assertThat(state.path()).isEmptyDirectory();
    assertThat(folders()).containsExactly("gen", "gen/fresh", "gen/fresh/deep", "src");
  }

  @Test
  void afterAKillAtAnyCallTheNextRunFindsTheOldOrTheNewProject() throws IOException {
    int calls = callsOf(Fault.KILLED);
    List<Integer> news = new ArrayList<>();
    for (int call = 1; call <= calls; call++) {
      killAt(call);
      Transaction.repair(root, state);
      assertThat(project()).as("killed at call %d", call).isIn(OLD, NEW);
      if (project().equals(NEW)) {
        news.add(call);
      }
    }
    assertThat(news.size()).isBetween(5, calls - 5);
  }

  @Test
  void aRepairThatIsKilledIsRepairedByTheNextRun() throws IOException {
    int calls = callsOf(Fault.KILLED);
    for (int call = 5; call <= calls; call += 3) {
      for (int second = 1; second < 12; second += 2) {
        killAt(call);
        FaultyDisk disk = new FaultyDisk(second, Fault.KILLED);
        try {
          Transaction.run(root, List.of(), state, disk);
        } catch (Killed expected) {
          // the second process is gone too
        }
        Transaction.repair(root, state);
        assertThat(project()).as("killed at calls %d and %d", call, second).isIn(OLD, NEW);
      }
    }
  }

  @Test
  void theRunAfterAKilledOneEndsWithTheNewProject() throws IOException {
    int calls = callsOf(Fault.KILLED);
    for (int call = 1; call <= calls; call++) {
      killAt(call);
      Transaction.repair(root, state);
      Transaction.run(root, project().equals(NEW) ? List.of() : changes(), state);
      assertThat(project()).as("killed at call %d", call).isEqualTo(NEW);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSED", "FULL"})
  void aFailureAtAnyCallLeavesTheOldProjectOrNothingToDo(Fault fault) throws IOException {
    int calls = callsOf(fault);
    int failures = 0;
    for (int call = 1; call <= calls; call++) {
      startAgain();
      try {
        Transaction.run(root, changes(), state, new FaultyDisk(call, fault));
        assertThat(projectWithoutStaging()).as("call %d", call).isEqualTo(NEW);
      } catch (IOException e) {
        failures++;
        Transaction.repair(root, state); // the undoing may have met the same failure
        assertThat(project()).as("call %d: %s", call, e).isEqualTo(OLD);
        assertThat(folders()).as("call %d", call).containsExactly("gen", "gen/gone", "src");
      }
      Transaction.repair(root, state);
      assertThat(state.path()).isEmptyDirectory();
    }
    assertThat(failures).isGreaterThan(10);
  }

  @Test
  void aProjectThatWasNotThereIsGoneAgainAfterAFailure() throws IOException {
    Path fresh = temporary.resolve("parent/fresh");
    Change change = Change.write("a/b", Fingerprint.NOTHING, new byte[1], false);
    assertThatThrownBy(
            () -> Transaction.run(fresh, List.of(change), state, new FaultyDisk(9, Fault.REFUSED)))
        .isInstanceOf(IOException.class);
    assertThat(temporary.resolve("parent")).doesNotExist();
  }

  @Test
  void whatTheUserEditedAfterAKillIsNotOverwritten() throws IOException {
    int calls = callsOf(Fault.KILLED);
    for (int call = 1; call <= calls; call++) {
      killAt(call);
      Files.writeString(root.resolve("src/Handler"), "edited");
      Transaction.repair(root, state);
      assertThat(root.resolve("src/Handler")).as("killed at %d", call).hasContent("edited");
    }
  }

  @Test
  void aFileThatChangedSinceThePlanIsRefused() throws IOException {
    List<Change> changes = changes();
    Files.writeString(root.resolve("src/Handler"), "edited");
    assertThatThrownBy(() -> Transaction.run(root, changes, state))
        .hasMessage(
            "`%s` was changed by somebody else while the run was at work; run again",
            root.resolve("src/Handler"));
    assertThat(project()).containsEntry("src/Handler", "edited").containsEntry("gen/A", "old A");
  }

  @Test
  void aStagingFolderWithoutAJournalOfOursIsNotObeyed() throws IOException {
    Path foreign = root.resolve(".kitex-java-foreign/new");
    Files.createDirectories(foreign);
    Files.writeString(foreign.resolve("0"), "evil");
    Transaction.repair(root, state);
    assertThat(root.resolve("gen/A")).hasContent("old A");
  }

  @Test
  void aJournalThatCannotBeReadIsRefused() throws IOException {
    killAt(15);
    Path journal = onlyFile(".journal");
    Files.writeString(journal, "phase MOVING\n");
    assertThatThrownBy(() -> Transaction.repair(root, state))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "`%s` is not a journal of this version; delete it when no other run is active",
            journal);
  }

  @Test
  void aJournalThatNamesAPlaceOutsideIsRefused() throws IOException {
    Path victim = Files.writeString(temporary.resolve("victim"), "v");
    for (String line : List.of("..%2Fvictim", "%2Fetc%2Fhosts", "gen%2F..%2F..%2Fvictim", "")) {
      killAt(15);
      Path journal = onlyFile(".journal");
      String text = Files.readString(journal);
      Files.writeString(
          journal,
          text + "file " + Fingerprint.of(new byte[] {'v'}).text() + " nothing " + line + "\n");
      assertRefused("is not a journal of this version");
      Files.writeString(journal, text.replaceFirst("staging .*", "staging " + line));
      assertRefused("is not a journal of this version");
    }
    assertThat(victim).hasContent("v");
  }

  @Test
  void aJournalOfAnotherProjectIsRefused() throws IOException {
    killAt(15);
    Path journal = onlyFile(".journal");
    String text = Files.readString(journal);
    Files.writeString(journal, text.replaceFirst("root .*", "root %2Felsewhere"));
    assertRefused("is of the project `/elsewhere`; delete it");
  }

  @Test
  void aJournalThatSomebodyElseWroteIsRefused() throws IOException {
    killAt(15);
    Path journal = onlyFile(".journal");
    try {
      Files.setOwner(
          journal,
          journal.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (IOException | UnsupportedOperationException e) {
      Assumptions.abort("skipped: only root can give a file to somebody else");
    }
    assertRefused("belongs to `nobody` (expected: yours); delete it");
  }

  private void assertRefused(String reason) throws IOException {
    Map<String, String> present = project();
    assertThatThrownBy(() -> Transaction.repair(root, state))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
    assertThat(project()).isEqualTo(present);
  }

  @Test
  void runsOnOneProjectWaitForEachOther() throws Exception {
    Files.writeString(root.resolve("counter"), "0");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(pool.submit(increment()));
      }
      int done = 0;
      for (Future<Integer> run : runs) {
        done += run.get();
      }
      assertThat(root.resolve("counter")).hasContent(Integer.toString(done));
      assertThat(done).isPositive();
    } finally {
      pool.shutdownNow();
    }
  }

  /** Adds one, unless another run was faster: then that is told and nothing is written. */
  private Callable<Integer> increment() {
    return () -> {
      byte[] present = Files.readAllBytes(root.resolve("counter"));
      int next = Integer.parseInt(new String(present, UTF_8)) + 1;
      byte[] content = Integer.toString(next).getBytes(UTF_8);
      Change change = Change.write("counter", Fingerprint.of(present), content, false);
      try {
        Transaction.run(root, List.of(change), state);
        return 1;
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("changed by somebody else");
        return 0;
      }
    };
  }

  private void killAt(int call) throws IOException {
    startAgain();
    List<Change> changes = changes();
    assertThatThrownBy(
            () -> Transaction.run(root, changes, state, new FaultyDisk(call, Fault.KILLED)))
        .isInstanceOf(Killed.class);
  }

  private int callsOf(Fault fault) throws IOException {
    FaultyDisk disk = new FaultyDisk(Integer.MAX_VALUE, fault);
    startAgain();
    Transaction.run(root, changes(), state, disk);
    return disk.calls();
  }

  private void startAgain() throws IOException {
    delete(temporary.resolve("demo"));
    delete(state.path());
    root = Files.createDirectories(temporary.resolve("demo"));
    for (Map.Entry<String, String> file : OLD.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static List<Change> changes() {
    return List.of(
        write("gen/A"),
        write("gen/fresh/deep/C"),
        Change.remove("gen/gone/B", before("gen/gone/B")),
        write("src/Handler"));
  }

  private static Change write(String path) {
    byte[] content = NEW.getOrDefault(path, "").getBytes(UTF_8);
    return Change.write(path, before(path), content, false);
  }

  private static Fingerprint before(String path) {
    String old = OLD.get(path);
    return old == null ? Fingerprint.NOTHING : Fingerprint.of(old.getBytes(UTF_8));
  }

  /** Every file with its content. */
  private Map<String, String> project() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path path : below(root).filter(Files::isRegularFile).toList()) {
      files.put(root.relativize(path).toString(), Files.readString(path));
    }
    return files;
  }

  private Map<String, String> projectWithoutStaging() throws IOException {
    Map<String, String> files = project();
    files.keySet().removeIf(path -> path.startsWith(".kitex-java-"));
    return files;
  }

  private List<String> folders() throws IOException {
    return below(root)
        .filter(Files::isDirectory)
        .map(path -> root.relativize(path).toString())
        .filter(path -> !path.isEmpty())
        .sorted()
        .toList();
  }

  private Path onlyFile(String suffix) throws IOException {
    return below(state.path()).filter(p -> p.toString().endsWith(suffix)).findFirst().orElseThrow();
  }

  private static Stream<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList().stream();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
