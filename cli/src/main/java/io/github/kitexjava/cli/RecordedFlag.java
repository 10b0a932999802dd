package io.github.kitexjava.cli;

/** Flags that a project is made with once, and that later runs may only repeat. */
final class RecordedFlag {
  private RecordedFlag() {}

  /**
   * Checks that a flag says what the manifest says.
   *
   * @param given empty if it was not given
   * @throws Refused if not
   */
  static void checkSame(String flag, String given, String recorded) {
    if (!given.isEmpty() && !given.equals(recorded)) {
      throw Refused.wrongCommandLine(
          "`%s` is `%s`, but the project was made with `%s` (leave the flag out)"
              .formatted(flag, given, recorded));
    }
  }
}
