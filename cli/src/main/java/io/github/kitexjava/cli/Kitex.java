package io.github.kitexjava.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code kitex}, of which so far only the name is there. */
@Command(
    name = "kitex",
    sortOptions = false,
    versionProvider = ToolVersion.class,
    customSynopsis = "kitex --version",
    optionListHeading = "%nFlags:%n",
    description = {
      "Will make RPC clients and servers from Thrift files.",
      "",
      "Not in this version: so far `hz` makes HTTP servers, and `thriftjava` makes types and their"
          + " binary codec."
    })
public final class Kitex implements Callable<Integer>, WrongCommandLine.KnowsOthers {
  private static final String LATER =
      "RPC code comes with a later version (`hz` makes HTTP servers, `thriftjava` makes types)";

  @Mixin HelpFlag help = new HelpFlag();

  @Option(
      names = {"-version", "--version"},
      versionHelp = true,
      description = "Print name and version.")
  boolean version;

  @Parameters(hidden = true)
  List<String> files = List.of();

  /** Starts the command. */
  public static void main(String[] arguments) {
    Shell.runAndExit(new Kitex(), arguments);
  }

  @Override
  public Integer call() {
    throw Refused.wrongCommandLine(LATER);
  }

  @Override
  public Optional<String> whyNot(String argument) {
    return Optional.of("is not taken yet: " + LATER);
  }
}
