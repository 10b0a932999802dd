package io.github.kitexjava.cli;

import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.PlannedFile;
import io.github.kitexjava.output.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Carries a plan out, or shows it; with more words, tells what happened to each file. */
final class Writing {
  private final CommandSpec spec;
  private final boolean verbose;
  private final PreviewFlags preview;

  Writing(CommandSpec spec, boolean verbose, PreviewFlags preview) {
    this.spec = spec;
    this.verbose = verbose;
    this.preview = preview;
  }

  /**
   * Writes the files, or shows what would be written, and prints the line that sums it up.
   *
   * @return the exit status
   * @throws Refused if something is in the way; nothing is written then
   */
  int tell(Plan plan) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!preview.areGiven()) {
      out.println(write(plan));
      return plan.hasConflicts() ? ExitCode.WRONG_INPUT : ExitCode.DONE;
    }
    refuse(plan);
    if (preview.diff) {
      out.print(plan.diff());
    } else if (preview.dryRun) {
      list(plan, out);
    }
    PrintWriter err = spec.commandLine().getErr();
    plan.notes().forEach(err::println);
    err.println(root(plan) + ": would be " + plan.summary().text() + "; nothing was written");
    boolean isStale = !plan.summary().changesNothing() || plan.hasConflicts();
    return preview.check && isStale ? ExitCode.WRONG_INPUT : ExitCode.DONE;
  }

  /** Tells what is left for the user to do, unless nothing was written. */
  void advise(List<String> lines) {
    if (!preview.areGiven()) {
      lines.forEach(spec.commandLine().getErr()::println);
    }
  }

  /**
   * Writes the files and returns the line that sums it up.
   *
   * @throws Refused if something is in the way; nothing is written then
   */
  String write(Plan plan) throws IOException {
    refuse(plan);
    String summary = plan.write().text();
    PrintWriter err = spec.commandLine().getErr();
    if (verbose) {
      list(plan, err);
    }
    plan.notes().forEach(err::println);
    return root(plan) + ": " + summary;
  }

  private static void refuse(Plan plan) {
    if (!plan.refusals().isEmpty()) {
      throw Refused.wrongInput(
          plan.refusals().stream().map(Refusal::text).collect(Collectors.joining("; "))
              + "; nothing was written");
    }
  }

  private static void list(Plan plan, PrintWriter to) {
    for (PlannedFile file : plan.files()) {
      to.println(file.verdict().name().toLowerCase(Locale.ROOT) + " " + file.path());
    }
  }

  private static String root(Plan plan) {
    String root = plan.root().normalize().toString();
    return root.isEmpty() ? "." : root;
  }
}
