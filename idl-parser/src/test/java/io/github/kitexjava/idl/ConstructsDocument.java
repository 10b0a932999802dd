package io.github.kitexjava.idl;

import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.testdata.Construct;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page for users out of the constructs. */
final class ConstructsDocument {
  private static final List<String> OTHERS =
      List.of("thriftgo 0.4.5", "Apache 0.17", "Apache 0.25", "thrifty 3.1");
  private static final int LONGEST_SAMPLE = 60;

  private static final String TOP =
      """
      # Which Thrift is accepted

      No two Thrift compilers accept the same language. This one accepts what thriftgo (the compiler of
      Kitex and Hertz) or Apache's compiler accepts, apart from what is plainly a mistake, and tells
      all mistakes of all files in one run. Before you bring files here, or take them elsewhere:

      - **Where compilers give one text different meanings on the wire you get a warning.** The default
        is thriftgo's meaning, apart from what thriftgo plainly misreads. These are fields without
        ids, ids that are not positive, numbers with a leading zero, and a namespace that is given
        twice. `--compat=apache` takes the meaning that Apache's compiler gives them,
        `--compat=thriftgo` stays with thriftgo's, both without a warning; `--compat=strict` refuses
        such places. In Maven the parameter is `compat`; projects of `kitex` and `hz` remember theirs.
      - **What others accept silently although it is wrong is an error here**: values out of range,
        constants of the wrong type, services that extend themselves, exceptions that are none.
      - **Files that only run here will not run elsewhere**: where the last columns say *no*, other
        compilers refuse. A warning can be hidden, or made an error, by its code: `--allow TH0103`,
        `--deny TH0103`.
      - An `optional` field with a default that is set to that default is sent, as Apache's Java
        does; thriftgo's Go leaves it out.

      The tables show for each construct whether a compiler accepts it. Our column is a test of this
      build; thriftgo 0.4.5 and Apache 0.17 were run on the same samples; Apache 0.25 and thrifty 3.1
      were run on samples of the same constructs, and are left blank where they were not. The page is
      made from `testdata/src/main/resources/constructs.txt`.
      """;

  private ConstructsDocument() {}

  /** What we are to say of it. */
  static String ours(Construct construct, Compatibility compatibility) {
    String special = construct.verdict("ours --compat=" + compatibility.word());
    return special.isEmpty() ? construct.verdict("ours") : special;
  }

  static String of(List<Construct> all) {
    Set<String> groups = all.stream().map(Construct::group).collect(toOrderedSet());
    StringBuilder page = new StringBuilder(TOP);
    page.append("\n## What `--compat` changes\n\n");
    row(page, Stream.of("construct", "default", "thriftgo", "apache", "strict"));
    row(page, Stream.generate(() -> "---").limit(5));
    for (Construct construct : all) {
      List<String> verdicts =
          Stream.of(Compatibility.values()).map(c -> ours(construct, c)).toList();
      if (verdicts.stream().distinct().count() > 1) {
        row(page, cells(construct.group() + ": " + construct.title(), verdicts));
      }
    }
    for (String group : groups) {
      page.append("\n## ").append(group).append("\n\n");
      row(page, Stream.of(List.of("construct", "ours"), OTHERS, List.of("")).flatMap(List::stream));
      row(page, Stream.generate(() -> "---").limit(OTHERS.size() + 3L));
      all.stream().filter(c -> c.group().equals(group)).forEach(c -> construct(page, c));
    }
    return page.toString();
  }

  private static Stream<String> cells(String title, List<String> verdicts) {
    return Stream.concat(Stream.of(title), verdicts.stream().map(ConstructsDocument::word));
  }

  private static void construct(StringBuilder page, Construct construct) {
    String sample = construct.files().getOrDefault("main.thrift", "");
    boolean shown =
        construct.files().size() == 1
            && sample.length() <= LONGEST_SAMPLE
            && sample.chars().noneMatch(c -> c == '\n' || c == '%')
            && !sample.isEmpty();
    String title = construct.title() + (shown ? "<br>`" + sample + "`" : "");
    Stream<String> others = OTHERS.stream().map(construct::verdict).map(ConstructsDocument::word);
    row(
        page,
        Stream.of(
                Stream.of(title, word(construct.verdict("ours"))),
                others,
                Stream.of(construct.remark()))
            .flatMap(Function.identity()));
  }

  private static String word(String verdict) {
    if (verdict.startsWith("error ") || verdict.startsWith("warn ")) {
      String codes =
          Stream.of(verdict.substring(verdict.indexOf(' ') + 1).split(", "))
              .map(code -> "[" + code + "](errors/" + code + ".md)")
              .collect(Collectors.joining(", "));
      return (verdict.startsWith("error ") ? "no: " : "yes, warns: ") + codes;
    }
    return switch (verdict) {
      case "accept" -> "yes";
      case "warn" -> "yes, warns";
      case "refuse" -> "no";
      case "crash" -> "crashes";
      case "no end" -> "does not end";
      case "accept, broken Go" -> "yes, Go is broken";
      case "" -> "";
      default -> throw new IllegalArgumentException("unknown verdict `" + verdict + "`");
    };
  }

  private static void row(StringBuilder page, Stream<String> cells) {
    page.append(cells.collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  private static Collector<String, ?, Set<String>> toOrderedSet() {
    return Collectors.toCollection(LinkedHashSet::new);
  }
}
