package io.github.kitexjava.cli;

import io.github.kitexjava.template.Versions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what ended a command: the user's mistake, the disk, or a fault of ours. */
final class Failure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof Refused refused) {
      err.println(name + ": " + refused.getMessage());
      return refused.exitCode();
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      err.println(name + ": " + describe(e));
      showTrace(e, parsed, err);
      return ExitCode.WRONG_INPUT;
    }
    String version = command.getCommandSpec().root().name() + " " + Versions.load().tool();
    err.println(
        name
            + ": this is a fault of "
            + version
            + ", not of your input: "
            + e
            + (Verbosity.asked(parsed) ? "" : " (run with `--verbose` for details)"));
    err.println("report it to the maintainers of kitex-java, with the command line and the IDL");
    showTrace(e, parsed, err);
    return ExitCode.FAULT;
  }

  private static void showTrace(Exception e, ParseResult parsed, PrintWriter err) {
    if (Verbosity.asked(parsed)) {
      e.printStackTrace(err);
    }
  }

  /** Of file problems Java's message is often the path alone. */
  private static String describe(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof FileSystemException file && file.getFile() != null) {
      String reason = file.getReason();
      if (reason == null) {
        reason = file instanceof AccessDeniedException ? "permission denied" : simpleName(file);
      }
      return "`" + file.getFile() + "`: " + reason;
    }
    String message = cause.getMessage();
    return message == null ? simpleName(cause) : message;
  }

  private static String simpleName(Throwable e) {
    return e.getClass().getSimpleName();
  }
}
