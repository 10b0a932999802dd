package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.List;

/** Runs all rules over all files. */
public final class Checks {
  private static final List<Rule> RULES = List.of();

  private Checks() {}

  /** Reports whatever breaks a rule. */
  public static void run(Program program, Diagnostics diagnostics) {
    for (ThriftFile file : program.files()) {
      for (Rule rule : RULES) {
        rule.check(file, program, diagnostics);
      }
    }
  }
}
