package io.github.kitexjava.gen.lawless;

import picocli.CommandLine.Option;

/** Uses picocli, which only the commands may. */
public final class ParsesOptions {
  @Option(names = "-x")
  int option;
}
