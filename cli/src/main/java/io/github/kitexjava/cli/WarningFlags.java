package io.github.kitexjava.cli;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.diagnostic.WarningPolicy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The flags by which users hide warnings, or are stopped by them. */
final class WarningFlags {
  private static final String ALL = "warnings";
  private static final String ADVICE = "advice";

  @Option(
      names = {"-allow", "--allow"},
      paramLabel = "CODE",
      split = ",",
      description =
          "Do not show warnings and notes of this code, such as TH0412; of several with commas, or"
              + " by giving the flag again; `warnings` is all of them. Errors cannot be allowed. In"
              + " a file the comment // thrift:allow(TH0412) does it for its line or the next, and"
              + " above all headers for the file.")
  private List<String> allowed = List.of();

  @Option(
      names = {"-deny", "--deny"},
      paramLabel = "CODE",
      split = ",",
      description =
          "Take warnings of this code for errors; codes as with --allow. What is said of a code"
              + " counts more than what is said of `warnings`.")
  private List<String> denied = List.of();

  @Option(
      names = {"-warn", "--warn"},
      paramLabel = "CODE",
      split = ",",
      description =
          "Give advice of this code, such as TH0901, which is not given otherwise; `advice` is all of"
              + " it. --deny of such a code asks for it too.")
  private List<String> warned = List.of();

  /**
   * What is not told without being asked for.
   *
   * @throws Refused if one is no such code
   */
  Set<Code> advice() {
    Set<Code> all =
        Arrays.stream(Code.values())
            .filter(Code::isOnRequest)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
    Set<Code> asked = EnumSet.noneOf(Code.class);
    for (String word : warned) {
      if (word.equals(ADVICE)) {
        return all;
      }
      asked.add(
          Code.of(word)
              .filter(Code::isOnRequest)
              .orElseThrow(
                  () ->
                      Refused.wrongCommandLine(
                          "`-warn` is `%s` (expected: `%s`, or one of %s)"
                              .formatted(word, ADVICE, ids(all)))));
    }
    codes("-deny", denied).stream().filter(Code::isOnRequest).forEach(asked::add);
    return asked;
  }

  private static String ids(Set<Code> codes) {
    return codes.stream().map(code -> "`" + code.id() + "`").collect(Collectors.joining(", "));
  }

  /**
   * Takes both together.
   *
   * @throws Refused if one is no code, or is in both
   */
  WarningPolicy policy() {
    List<String> both = allowed.stream().filter(denied::contains).toList();
    if (!both.isEmpty()) {
      throw Refused.wrongCommandLine(
          "`" + both.get(0) + "` is given to both `-allow` and `-deny` (expected: one of them)");
    }
    return new WarningPolicy(
        allowed.contains(ALL),
        codes("-allow", allowed),
        denied.contains(ALL),
        codes("-deny", denied));
  }

  private static Set<Code> codes(String flag, List<String> words) {
    return words.stream()
        .filter(word -> !word.equals(ALL))
        .map(word -> Code.of(word).orElseThrow(() -> unknown(flag, word)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
  }

  private static Refused unknown(String flag, String word) {
    List<String> known = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toList());
    known.add(ALL);
    String typed = word.toUpperCase(Locale.ROOT);
    String hint =
        (known.contains(typed) ? Optional.of(typed) : Suggestions.nearest(word, known))
            .map(meant -> "did you mean `" + meant + "`?")
            .orElse("expected: a code, such as `TH0412`, or `" + ALL + "`");
    return Refused.wrongCommandLine("`" + flag + "` is `" + word + "` (" + hint + ")");
  }
}
