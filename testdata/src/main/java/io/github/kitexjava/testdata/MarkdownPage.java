package io.github.kitexjava.testdata;

import java.util.List;
import java.util.regex.Pattern;

/** A page of the documentation, whose code a test tries. */
public final class MarkdownPage {
  private MarkdownPage() {}

  /** What is between fences that name this language, in the order of the page. */
  public static List<String> blocks(String page, String language) {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```")
        .matcher(page)
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
