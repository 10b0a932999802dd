package io.github.kitexjava.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The flag of {@code hz} that says where included files are, by the names it has in Hertz. */
final class HzIncludes {
  @Option(
      names = {"-I", "-proto_path", "--proto_path"},
      paramLabel = "DIR",
      split = ";",
      description = "Where to look for included files too; give the flag again for more.")
  List<Path> folders = List.of();
}
