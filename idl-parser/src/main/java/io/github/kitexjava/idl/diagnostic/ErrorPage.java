package io.github.kitexjava.idl.diagnostic;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Explains a code at length, with a wrong and a right example; {@code docs/errors} has the pages.
 *
 * @param title code and name of the problem
 * @param text why it is a problem and what to do
 * @param wrong the files of an example that shows the problem; the first one is compiled
 * @param right the same without the problem
 */
public record ErrorPage(String title, String text, List<Sample> wrong, List<Sample> right) {
  public ErrorPage {
    requireNonNull(title, "title");
    requireNonNull(text, "text");
    wrong = List.copyOf(wrong);
    right = List.copyOf(right);
  }

  /**
   * One block of an example.
   *
   * @param file its name; empty where the example is one file
   * @param language as Markdown names it
   */
  public record Sample(String file, String language, String text) {}

  /**
   * Reads the page of a code.
   *
   * @throws IllegalStateException if this build has none, which a test rules out
   */
  public static ErrorPage of(Code code) {
    try (InputStream in = ErrorPage.class.getResourceAsStream("errors/" + code.id() + ".md")) {
      if (in == null) {
        throw new IllegalStateException("no page for " + code.id());
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ErrorPage parse(List<String> lines) {
    int wrong = lines.indexOf("## Wrong");
    int right = lines.indexOf("## Right");
    if (wrong < 0 || right < wrong || !lines.get(0).startsWith("# ")) {
      throw new IllegalStateException("not an error page: " + lines.get(0));
    }
    return new ErrorPage(
        lines.get(0).substring(2),
        String.join("\n", lines.subList(1, wrong)).strip(),
        samples(lines.subList(wrong + 1, right)),
        samples(lines.subList(right + 1, lines.size())));
  }

  /** A file name in backticks with a colon stands above its block. */
  private static List<Sample> samples(List<String> lines) {
    List<Sample> result = new ArrayList<>();
    String file = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.matches("`\\S+`:")) {
        file = line.substring(1, line.length() - 2);
      } else if (line.startsWith("```")) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        String text =
            lines.subList(i + 1, end).stream().map(l -> l + "\n").collect(Collectors.joining());
        result.add(new Sample(file, line.substring(3), text));
        i = end;
      }
    }
    return result;
  }

  /** The page for a terminal: without marks, code indented. */
  public String plain() {
    return title + "\n\n" + text + "\n\nWrong:\n" + plain(wrong) + "\nRight:\n" + plain(right);
  }

  private static String plain(List<Sample> samples) {
    return samples.stream()
        .map(s -> "\n" + (s.file().isEmpty() ? "" : "  " + s.file() + ":\n") + indented(s.text()))
        .collect(Collectors.joining());
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> line.isEmpty() ? "\n" : "    " + line + "\n")
        .collect(Collectors.joining());
  }
}
