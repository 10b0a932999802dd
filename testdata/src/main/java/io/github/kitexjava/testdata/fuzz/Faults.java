package io.github.kitexjava.testdata.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The different faults of a run; each input is written to a folder of its own. */
final class Faults {
  private final Path folder;
  private final String name;
  private final List<Fault> faults = new ArrayList<>();

  Faults(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  int count() {
    return faults.size();
  }

  boolean isNew(Fault fault) {
    return faults.stream().noneMatch(fault::isSameAs);
  }

  @SuppressWarnings("SystemOut") // a long run tells what it finds when it finds it
  void add(Fault fault, long number, FuzzInput input) {
    Path place = folder.resolve(name + "-" + number);
    try {
      input.write(place);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write `" + place + "`", e);
    }
    faults.add(fault);
    System.out.println("fuzz " + name + ": input " + number + " in " + place.toAbsolutePath());
    fault.cause().printStackTrace(System.out);
  }

  void throwIfAny(long seed) {
    if (!faults.isEmpty()) {
      AssertionError error =
          new AssertionError(faults.size() + " faults; seed " + seed, faults.get(0).cause());
      faults.subList(1, faults.size()).forEach(f -> error.addSuppressed(f.cause()));
      throw error;
    }
  }
}
