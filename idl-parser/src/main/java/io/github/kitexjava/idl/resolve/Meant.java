package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Fix;
import java.util.Optional;

/** Asks for the name that was probably meant, and offers to write it. */
final class Meant {
  private Meant() {}

  static String ask(String name) {
    return "did you mean `" + name + "`?";
  }

  /**
   * The problem with the question as its help and the name as its fix.
   *
   * @param name to stand where the problem is; when empty the help stays as it is
   */
  static Diagnostic of(Optional<String> name, Diagnostic problem) {
    return name.map(
            n ->
                new Diagnostic(
                    problem.severity(),
                    problem.code(),
                    problem.at(),
                    problem.message(),
                    problem.related(),
                    ask(n),
                    Optional.of(Fix.replace(problem.at(), n))))
        .orElse(problem);
  }
}
