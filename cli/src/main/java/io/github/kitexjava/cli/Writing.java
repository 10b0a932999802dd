package io.github.kitexjava.cli;

import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.PlannedFile;
import io.github.kitexjava.output.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Carries a plan out; with more words, tells what happened to each file. */
final class Writing {
  private final CommandSpec spec;
  private final boolean verbose;

  Writing(CommandSpec spec, boolean verbose) {
    this.spec = spec;
    this.verbose = verbose;
  }

  /** Writes the files and prints the line that sums it up. */
  void tell(Plan plan, StaleFiles stale) throws IOException {
    spec.commandLine().getOut().println(write(plan, stale));
  }

  /**
   * Writes the files and returns the line that sums it up.
   *
   * @throws Refused if something is in the way; nothing is written then
   */
  String write(Plan plan) throws IOException {
    return write(plan, StaleFiles.NONE);
  }

  /**
   * Writes the files, removes the stale ones, and returns the line that sums it up.
   *
   * @throws Refused if something is in the way; nothing is written then
   */
  String write(Plan plan, StaleFiles stale) throws IOException {
    if (!plan.refusals().isEmpty()) {
      throw Refused.wrongInput(
          plan.refusals().stream().map(Refusal::text).collect(Collectors.joining("; "))
              + "; nothing was written");
    }
    String summary = plan.write().text();
    stale.delete();
    PrintWriter err = spec.commandLine().getErr();
    if (verbose) {
      for (PlannedFile file : plan.files()) {
        String verdict = file.verdict().name().toLowerCase(Locale.ROOT);
        err.println(verdict + " " + file.path());
      }
      for (Path file : stale.files()) {
        err.println("remove " + plan.root().relativize(file).toString().replace('\\', '/'));
      }
    }
    plan.notes().forEach(err::println);
    String root = plan.root().normalize().toString();
    return (root.isEmpty() ? "." : root)
        + ": "
        + summary
        + (stale.files().isEmpty() ? "" : ", " + stale.files().size() + " removed");
  }
}
