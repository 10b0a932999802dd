package io.github.kitexjava.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The flag that says where a project is. */
final class OutDirFlag {
  @Option(
      names = {"-out_dir", "--out_dir"},
      paramLabel = "DIR",
      description = "The project's folder. Default: where you are.")
  Path path = Path.of(".");
}
