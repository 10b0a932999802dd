package io.github.kitexjava.cli;

import io.github.kitexjava.idl.diagnostic.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line and what was most likely meant. */
final class WrongCommandLine implements IParameterExceptionHandler {

  /** A command that knows flags and words of the original which it does not take. */
  interface KnowsOthers {
    /** Why it is not taken; a sentence that starts after the quoted argument. */
    Optional<String> whyNot(String argument);
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + message(e, command));
    return ExitCode.WRONG_COMMAND_LINE;
  }

  private static String message(ParameterException e, CommandLine command) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched(), command);
    }
    if (e instanceof OverwrittenOptionException twice) {
      return "flag " + name(twice.getOverwritten()) + " is given more than once";
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return "flag " + name(missing.getMissing().get(0)) + " needs a value";
    }
    Optional<ArgSpec> argument = Optional.ofNullable(e.getArgSpec());
    if (argument.isEmpty()) {
      return Optional.ofNullable(e.getMessage()).orElse("wrong command line");
    }
    String value = Optional.ofNullable(e.getValue()).orElse("");
    return name(argument.get()) + " is `" + value + "`" + expected(argument.get());
  }

  private static String unmatched(List<String> arguments, CommandLine command) {
    String argument = withoutValue(arguments.get(0));
    Object user = command.getCommandSpec().userObject();
    if (user instanceof KnowsOthers others) {
      Optional<String> reason = others.whyNot(argument);
      if (reason.isPresent()) {
        return "`" + argument + "` " + reason.get();
      }
    }
    CommandSpec spec = command.getCommandSpec();
    if (argument.startsWith("-")) {
      return "unknown flag `" + argument + "`" + hint(flagMeant(argument, spec), spec);
    }
    if (!spec.subcommands().isEmpty()) {
      Optional<String> meant = Suggestions.nearest(argument, spec.subcommands().keySet());
      return "unknown command `" + argument + "`" + hint(meant, spec);
    }
    return "unexpected argument `" + argument + "`" + hint(Optional.empty(), spec);
  }

  private static String hint(Optional<String> meant, CommandSpec spec) {
    return meant
        .map(m -> " (did you mean `" + m + "`?)")
        .orElse(" (`" + spec.qualifiedName() + " --help` lists what there is)");
  }

  private static String withoutValue(String argument) {
    return argument.startsWith("-") ? argument.replaceFirst("=.*", "") : argument;
  }

  /** Compares without dashes, and answers with as many as the user typed if that form exists. */
  private static Optional<String> flagMeant(String typed, CommandSpec spec) {
    List<String> flags =
        spec.options().stream().flatMap(option -> Arrays.stream(option.names())).toList();
    List<String> names = flags.stream().map(WrongCommandLine::withoutDashes).toList();
    String dashes = typed.substring(0, typed.length() - withoutDashes(typed).length());
    return Suggestions.nearest(withoutDashes(typed), names)
        .map(
            name -> flags.contains(dashes + name) ? dashes + name : flags.get(names.indexOf(name)));
  }

  private static String withoutDashes(String flag) {
    return flag.replaceFirst("^--?", "");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "`" + option.names()[0] + "`"
        : argument.paramLabel();
  }

  private static String expected(ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0]; // what an Optional holds
    if (!type.isEnum()) {
      return " (expected: " + argument.paramLabel() + ")";
    }
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
            .toList();
    return " (expected: " + String.join(", ", names) + ")";
  }
}
