package io.github.kitexjava.idl.check;

import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import java.util.List;

/** Runs all rules. */
public final class Checks {
  private static final List<Rule> RULES =
      List.of(
          new NamespaceRule(),
          new EnumRule(),
          new FieldNameRule(),
          new UnionRule(),
          new RecursionRule(),
          new MethodNameRule(),
          new OnewayRule(),
          new ThrowsRule(),
          new ExceptionUseRule(),
          new StreamingRule());

  private Checks() {}

  /** Reports whatever breaks a rule. */
  public static void run(Program program, Diagnostics diagnostics) {
    RULES.forEach(rule -> rule.check(program, diagnostics));
  }
}
