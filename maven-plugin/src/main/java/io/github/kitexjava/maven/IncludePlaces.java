package io.github.kitexjava.maven;

import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the places where a new file would be taken instead of one that was included.
 *
 * <p>The resolved program tells which file an include led to, not how it was written. So each way
 * to write it is followed, from each folder that is searched: a place too many costs a needless run
 * when a file appears there, a place too few would keep stale code.
 */
final class IncludePlaces {
  private final List<Path> directories;

  /**
   * @param directories that are searched after the including file's own folder, in order
   */
  IncludePlaces(List<Path> directories) {
    this.directories = List.copyOf(directories);
  }

  /** The places where no file is now. */
  Set<Path> empty(Program program) {
    Set<Path> places = new LinkedHashSet<>();
    for (ThriftFile file : program.files()) {
      Path own = Path.of(file.id().path()).getParent();
      if (own == null) {
        continue;
      }
      List<Path> searched = new ArrayList<>();
      searched.add(own);
      searched.addAll(directories);
      for (FileId include : file.includes()) {
        addEarlier(searched, Path.of(include.path()), places);
      }
    }
    return places;
  }

  private static void addEarlier(List<Path> searched, Path found, Set<Path> places) {
    for (int i = 1; i < searched.size(); i++) {
      Path directory = canonical(searched.get(i));
      if (directory.getRoot() == null || !directory.getRoot().equals(found.getRoot())) {
        continue;
      }
      Path written = directory.relativize(found);
      for (Path earlier : searched.subList(0, i)) {
        Path place = earlier.resolve(written).normalize();
        if (!Files.isRegularFile(place)) {
          places.add(place);
        }
      }
    }
  }

  private static Path canonical(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      return directory; // it does not exist: nothing was found in it
    }
  }
}
