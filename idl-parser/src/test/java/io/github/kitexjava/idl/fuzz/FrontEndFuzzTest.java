package io.github.kitexjava.idl.fuzz;

import io.github.kitexjava.testdata.fuzz.Fuzzing;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Only diagnostics come out of the front end, whatever goes in.
 *
 * <p>{@code mvn -P full install -pl idl-parser -Dtest=FrontEndFuzzTest -Dfuzz.seconds=3600} goes on
 * for an hour, {@code -Dfuzz.seed=N} repeats a run, {@code -Dfuzz.corpus=DIR} damages the Thrift
 * files below a folder too.
 */
class FrontEndFuzzTest {
  private static final Path OURS = Path.of("../testdata");

  @TempDir Path folder;

  @Test
  void aFewSecondsFindNoFault() {
    Fuzzing.brief("front-end", Fuzzing.thriftFiles(OURS)).run(new FrontEndTarget(folder));
  }

  @Test
  @Tag("full")
  void theTimeThatIsAskedForFindsNoFault() {
    Fuzzing.asAsked("front-end", Fuzzing.thriftFiles(OURS)).run(new FrontEndTarget(folder));
  }
}
