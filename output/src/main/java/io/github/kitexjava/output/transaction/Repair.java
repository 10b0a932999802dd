package io.github.kitexjava.output.transaction;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.github.kitexjava.output.transaction.Journal.Phase;
import io.github.kitexjava.output.transaction.Journal.Step;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a journal to its end, from wherever its run stood.
 *
 * <p>Each step may be done again: what is in place already is left alone, and so is a file that is
 * neither as the run found it nor as it left it, because somebody edited it since.
 */
final class Repair {
  private final Path root;
  private final Disk disk;

  Repair(Path root, Disk disk) {
    this.root = root;
    this.disk = disk;
  }

  /** Notes the phase of a journal, so that a kill during the repair is mended too. */
  @FunctionalInterface
  interface Recorder {
    void record(Journal journal) throws IOException;
  }

  void end(Journal journal, Recorder recorder) throws IOException {
    switch (journal.phase()) {
      case MOVING -> {
        moveAll(journal);
        recorder.record(journal.in(Phase.CLEANING));
        staging(journal).delete();
      }
      case PREPARING, UNDOING -> undoAll(journal);
      case CLEANING -> staging(journal).delete();
    }
  }

  void moveAll(Journal journal) throws IOException {
    Staging staging = staging(journal);
    for (int i = 0; i < journal.steps().size(); i++) {
      Step step = journal.steps().get(i);
      Path target = root.resolve(step.path());
      if (!Fingerprint.at(target).equals(step.before())) {
        continue;
      }
      if (step.after().equals(Fingerprint.NOTHING)) {
        remove(target);
      } else if (Files.exists(staging.fresh(i))) { // else somebody tidied up by hand
        makeFolder(target.getParent());
        disk.move(staging.fresh(i), target);
      }
    }
  }

  private void undoAll(Journal journal) throws IOException {
    Staging staging = staging(journal);
    for (int i = journal.steps().size() - 1; i >= 0; i--) {
      Step step = journal.steps().get(i);
      Path target = root.resolve(step.path());
      boolean isDone = Fingerprint.at(target).equals(step.after());
      if (isDone && step.before().equals(Fingerprint.NOTHING)) {
        disk.delete(target);
      } else if (isDone && Files.exists(staging.old(i), NOFOLLOW_LINKS)) {
        makeFolder(target.getParent());
        disk.move(staging.old(i), target);
      }
    }
    staging.delete();
    List<String> innermostFirst = new ArrayList<>(journal.folders());
    Collections.reverse(innermostFirst);
    for (String folder : innermostFirst) {
      deleteIfEmpty(root.resolve(folder));
    }
  }

  void makeFolder(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    makeFolder(folder.toAbsolutePath().getParent());
    disk.createFolder(folder);
  }

  private Staging staging(Journal journal) {
    return new Staging(root.resolve(journal.staging()), disk);
  }

  /** And the folders that are empty without it. */
  private void remove(Path file) throws IOException {
    disk.delete(file);
    Path folder = file.getParent();
    while (folder != null && !folder.equals(root) && deleteIfEmpty(folder)) {
      folder = folder.getParent();
    }
  }

  private boolean deleteIfEmpty(Path folder) throws IOException {
    try {
      disk.delete(folder);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }
}
