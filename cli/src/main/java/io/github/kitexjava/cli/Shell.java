package io.github.kitexjava.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs a command by the contract that all of them keep: streams, flags, exit status. */
final class Shell {
  private static final int HELP_WIDTH = 100;

  private Shell() {}

  /** For {@code main}: ends the process with the command's exit status. */
  static void runAndExit(Object command, String[] arguments) {
    // UTF-8 whatever the locale: messages quote the user's IDL, which is UTF-8.
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = run(command, out, err, arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** Runs the command and returns its exit status. */
  static int run(Object command, PrintWriter out, PrintWriter err, String... arguments) {
    return commandLine(command).setOut(out).setErr(err).execute(arguments);
  }

  /** The settings apply to sub-commands too, so they come last. */
  private static CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setPosixClusteredShortOptionsAllowed(false) // `-idl` is one flag, not three
        .setAllowOptionsAsOptionParameters(false) // in `-module -idl x` the value is missing
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(new WrongCommandLine())
        .setExecutionExceptionHandler(new Failure());
  }
}
