package io.github.kitexjava.cli;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code hz}: HTTP projects from Thrift files. */
@Command(
    name = "hz",
    sortOptions = false,
    versionProvider = ToolVersion.class,
    subcommands = {HzNew.class, HzUpdate.class, HelpCommand.class},
    customSynopsis = "hz COMMAND [flags]",
    description = "Makes HTTP projects from Thrift files.",
    optionListHeading = "%nFlags:%n",
    commandListHeading = "%nCommands:%n")
public final class Hz implements Callable<Integer>, WrongCommandLine.KnowsOthers {
  private static final Set<String> LATER = Set.of("model", "client");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Mixin private ExplainFlag explain = new ExplainFlag();
  @Mixin HelpFlag help = new HelpFlag();

  @Option(
      names = {"-v", "-version", "--version"},
      versionHelp = true,
      description = "Print name and version.")
  boolean version;

  @Option(
      names = {"-verbose", "--verbose"},
      description = "Tell more, also where in the tool a fault is.")
  boolean verbose;

  /** Starts the command. */
  public static void main(String[] arguments) {
    Shell.runAndExit(new Hz(), arguments);
  }

  /** Alone it explains itself, as the original does. */
  @Override
  public Integer call() {
    if (explain.isAsked()) {
      return explain.answer();
    }
    CommandLine command = spec.commandLine();
    command.usage(command.getOut());
    return ExitCode.DONE;
  }

  @Override
  public Optional<String> whyNot(String argument) {
    return LATER.contains(argument)
        ? Optional.of("comes with a later version (this one has `new` and `update`)")
        : Optional.empty();
  }
}
