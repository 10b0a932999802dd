package io.github.kitexjava.cli;

import io.github.kitexjava.idl.diagnostic.Compatibility;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag by which users choose whose reading of the IDL counts; and its line in a manifest. */
final class CompatFlag {
  private static final String NAME = "compat";

  @Option(
      names = {"-compat", "--compat"},
      paramLabel = "PROFILE",
      description =
          "Whose reading counts where Thrift compilers differ, as in fields without ids: default"
              + " (thriftgo's, with a warning), thriftgo, apache, or strict, for which such places"
              + " are errors. Default: default.")
  private Optional<Compatibility> asked = Optional.empty();

  /** What the user wants now; empty if that was not said. */
  Optional<Compatibility> asked() {
    return asked;
  }

  /**
   * What a project was made with.
   *
   * @param options those of its manifest
   * @throws IllegalArgumentException if that is no profile
   */
  static Compatibility recorded(Map<String, String> options) {
    String word = options.getOrDefault(NAME, Compatibility.DEFAULT.word());
    return Compatibility.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "its `" + NAME + "` is `" + word + "` (expected: a value of `--compat`)"));
  }

  /** Puts it where {@link #recorded} finds it. */
  static void record(Compatibility compatibility, Map<String, String> options) {
    if (compatibility != Compatibility.DEFAULT) {
      options.put(NAME, compatibility.word());
    }
  }
}
