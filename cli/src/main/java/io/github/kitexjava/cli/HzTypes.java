package io.github.kitexjava.cli;

import io.github.kitexjava.gen.option.OptionsPage;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The flag of {@code hz} that says how types look, by the names it has in Hertz. */
final class HzTypes {
  @Option(
      names = {"-thriftgo", "--thriftgo", "-t", "--t"},
      paramLabel = "OPTION",
      split = ",",
      description =
          "How types look, such as enum=open; help lists what there is; give the flag again for"
              + " more. A project keeps what the last run with the flag was given.")
  List<String> options = List.of();

  /** Prints the options if the user wants to know them. */
  boolean areTold(CommandSpec spec) {
    if (!GeneratorFlag.asksForHelp(options)) {
      return false;
    }
    spec.commandLine().getOut().print(OptionsPage.help());
    return true;
  }
}
