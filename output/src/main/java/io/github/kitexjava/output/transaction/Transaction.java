package io.github.kitexjava.output.transaction;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.kitexjava.output.transaction.Journal.Phase;
import io.github.kitexjava.output.transaction.Journal.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Changes a set of files so that a failure at any of them, or the end of the process at any point,
 * leaves the old project or the new one; what a killed run left half done is ended by {@link
 * #repair}.
 *
 * <p>All new content is written to a staging folder inside the project first, so a full disk is met
 * before anything changes; then each file is moved into place by a rename. A journal outside the
 * project says how far the run has come. A loss of power may lose what the operating system had not
 * written yet.
 */
public final class Transaction {
  private final Path root;
  private final StateFolder state;
  private final Path journalFile;
  private final Disk disk;

  private Transaction(Path root, StateFolder state, Path journalFile, Disk disk) {
    this.root = root;
    this.state = state;
    this.journalFile = journalFile;
    this.disk = disk;
  }

  /**
   * Makes the changes, after waiting for another run that is changing this project.
   *
   * @param root the project's folder; it need not exist
   * @throws IOException if a file could not be written or is no longer what the run had looked at;
   *     the project is as before
   */
  public static void run(Path root, List<Change> changes, StateFolder state) throws IOException {
    run(root, changes, state, Disk.REAL);
  }

  static void run(Path root, List<Change> changes, StateFolder state, Disk disk)
      throws IOException {
    Path real = realPath(root);
    Transaction transaction = new Transaction(root, state, state.journal(real), disk);
    ProjectLock.run(
        state.lock(real),
        root,
        () -> {
          transaction.repair();
          transaction.execute(changes);
        });
  }

  /**
   * Ends what an earlier run, killed on the way, left half done.
   *
   * @throws IOException if that fails
   */
  public static void repair(Path root, StateFolder state) throws IOException {
    Path real = realPath(root);
    Path journalFile = state.journal(real);
    if (Files.exists(journalFile)) { // nearly never, and else nobody needs to wait
      Transaction transaction = new Transaction(root, state, journalFile, Disk.REAL);
      ProjectLock.run(state.lock(real), root, transaction::repair);
    }
  }

  private void repair() throws IOException {
    if (Files.exists(journalFile, NOFOLLOW_LINKS)) {
      state.requireOwn(journalFile);
    }
    Optional<Journal> journal = Journal.read(journalFile, root.getFileSystem());
    if (journal.isPresent()) {
      requireOf(root, journal.get());
      new Repair(root, disk).end(journal.get(), this::record);
      disk.delete(journalFile);
    }
  }

  /** The name of a journal is made of its project's path, but a file can be given any name. */
  private void requireOf(Path project, Journal journal) throws IOException {
    if (!realPath(journal.root()).equals(realPath(project))) {
      throw new IOException(
          "`" + journalFile + "` is of the project `" + journal.root() + "`; delete it");
    }
  }

  private void execute(List<Change> changes) throws IOException {
    for (Change change : changes) {
      if (!isVacated(change, changes)) {
        checkUnchanged(change);
      }
    }
    Journal journal =
        new Journal(
            Phase.PREPARING,
            root.toAbsolutePath(),
            Journal.STAGING_PREFIX + UUID.randomUUID(),
            missingFolders(changes),
            changes.stream().map(c -> new Step(c.path(), c.before(), c.after())).toList());
    record(journal);
    Repair repair = new Repair(root, disk);
    try {
      repair.makeFolder(root);
      prepare(changes, new Staging(root.resolve(journal.staging()), disk));
      record(journal.in(Phase.MOVING));
      repair.moveAll(journal);
    } catch (IOException | RuntimeException e) {
      undo(repair, journal, e);
      throw e;
    }
    tidyUp(repair, journal);
  }

  /** The project is as it should be; what cannot be tidied up now, the next run will. */
  private void tidyUp(Repair repair, Journal journal) {
    try {
      record(journal.in(Phase.CLEANING));
      repair.end(journal.in(Phase.CLEANING), this::record);
      disk.delete(journalFile);
    } catch (IOException e) {
      // the journal is still there and says what is left to do
    }
  }

  private void undo(Repair repair, Journal journal, Exception cause) {
    try {
      record(journal.in(Phase.UNDOING));
    } catch (IOException e) { // such as a full disk; renames may work all the same
      cause.addSuppressed(e);
    }
    try {
      repair.end(journal.in(Phase.UNDOING), this::record);
      disk.delete(journalFile);
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e); // the journal stays, and the next run goes on with it
    }
  }

  private void prepare(List<Change> changes, Staging staging) throws IOException {
    staging.create();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      Path target = root.resolve(change.path());
      if (change.content().isPresent()) {
        staging.write(i, change, change.content().get(), target);
      }
      if (!change.creates()) {
        disk.copy(target, staging.old(i));
      }
    }
  }

  private void checkUnchanged(Change change) throws IOException {
    Path target = root.resolve(change.path());
    if (!Fingerprint.at(target).equals(change.before())) {
      throw new IOException(
          "`" + target + "` was changed by somebody else while the run was at work; run again");
    }
  }

  /** Where names of different case are one, a file may go so that one of its name can come. */
  private boolean isVacated(Change change, List<Change> changes) throws IOException {
    Path target = root.resolve(change.path());
    if (!change.creates() || !Files.exists(target, NOFOLLOW_LINKS)) {
      return false;
    }
    for (Change other : changes) {
      Path place = root.resolve(other.path());
      if (other.content().isEmpty() && Files.exists(place) && Files.isSameFile(place, target)) {
        return true;
      }
    }
    return false;
  }

  /** Outermost first; those above the project as absolute paths. */
  private List<String> missingFolders(List<Change> changes) {
    Set<String> missing = new LinkedHashSet<>();
    Deque<Path> above = new ArrayDeque<>();
    for (Path folder = root.toAbsolutePath();
        folder != null && !Files.exists(folder, NOFOLLOW_LINKS);
        folder = folder.getParent()) {
      above.push(folder);
    }
    above.forEach(folder -> missing.add(folder.toString()));
    for (Change change : changes) {
      String path = change.path();
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        String folder = path.substring(0, slash);
        if (!Files.exists(root.resolve(folder), NOFOLLOW_LINKS)) {
          missing.add(folder);
        }
      }
    }
    return List.copyOf(missing);
  }

  private void record(Journal journal) throws IOException {
    disk.replace(journalFile, journal.text());
  }

  /** The path without symbolic links, also of a folder that does not exist yet. */
  static Path realPath(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    return parent == null || name == null ? absolute : realPath(parent).resolve(name.toString());
  }
}
