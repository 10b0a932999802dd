package io.github.kitexjava.maven;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.WarningPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;

/** Reads the parameters by which a build hides warnings, or is stopped by them. */
final class WarningCodes {
  private WarningCodes() {}

  /**
   * Takes both together.
   *
   * @throws MojoFailureException if one is no code, or is in both
   */
  static WarningPolicy policy(List<String> allow, List<String> deny) throws MojoFailureException {
    Set<Code> allowed = codes("allow", allow);
    Set<Code> denied = codes("deny", deny);
    for (Code code : allowed) {
      if (denied.contains(code)) {
        throw new MojoFailureException(
            "`" + code.id() + "` is in both `allow` and `deny` (expected: one of them)");
      }
    }
    return new WarningPolicy(false, allowed, false, denied);
  }

  private static Set<Code> codes(String parameter, List<String> words) throws MojoFailureException {
    Set<Code> codes = EnumSet.noneOf(Code.class);
    for (String word : words) {
      Optional<Code> code = Code.of(word.strip().toUpperCase(Locale.ROOT));
      if (code.isEmpty()) {
        throw new MojoFailureException(
            "`" + parameter + "` has `" + word + "` (expected: a code, such as `TH0412`)");
      }
      codes.add(code.get());
    }
    return codes;
  }
}
