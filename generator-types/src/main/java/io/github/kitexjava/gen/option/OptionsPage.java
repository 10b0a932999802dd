package io.github.kitexjava.gen.option;

import io.github.kitexjava.gen.option.OtherOption.Origin;

/** The options as text: for a terminal, and as the page of the manual. */
public final class OptionsPage {
  private OptionsPage() {}

  /** For a terminal; each line ends with a line feed. */
  public static String help() {
    StringBuilder text = new StringBuilder("Options of the generator `java`:\n");
    for (JavaOption option : JavaOption.values()) {
      text.append(
          "\n  %s=VALUE   %s, default: %s\n"
              .formatted(option.word(), option.expected(), option.standard()));
      wrap(option.description(), text);
    }
    return text.toString();
  }

  /** In Markdown. */
  static String markdown() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    for (JavaOption option : JavaOption.values()) {
      text.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  option.word(),
                  option.expected(),
                  option.standard(),
                  option.since(),
                  option.description()));
    }
    others("Options of thriftgo (`-g go:…`, `kitex -thrift …`)", Origin.THRIFTGO, text);
    others("Options of Apache's compiler (`--gen java:…`)", Origin.APACHE, text);
    return text.toString();
  }

  private static final String INTRODUCTION =
      """
      # Options of the generated types

      Made by `OptionsPageTest` from the declarations in `generator-types`; do not edit.

      `thriftjava -g java:name=value,name=value`, `kitex -thrift name=value`, `hz new -t name=value`, in Maven
      `<options><option>name=value</option></options>`. A name without a value means `true`.
      What is not listed as working here is refused with the reason, and with exit status 2.
      `thriftjava -g java:help` and `kitex -thrift help` list them.

      | option | values | default | since | what it does |
      |---|---|---|---|---|
      """;

  private static void others(String title, Origin origin, StringBuilder text) {
    text.append("\n## ").append(title).append("\n\n| option | here | why |\n|---|---|---|\n");
    if (origin == Origin.THRIFTGO) {
      OtherOptions.THRIFTGO_SHARED.forEach(
          name -> text.append("| `%s` | works | see above |\n".formatted(name)));
    }
    for (OtherOption option : OtherOptions.ALL) {
      if (option.origin() == origin) {
        text.append(
            "| `%s` | %s | %s |\n".formatted(option.name(), option.fate().shown(), option.text()));
      }
    }
  }

  private static void wrap(String sentences, StringBuilder text) {
    int column = 0;
    for (String word : sentences.split(" ", -1)) {
      if (column == 0 || column + word.length() + 1 > 80) {
        text.append(column == 0 ? "" : "\n").append("     ");
        column = 5;
      }
      text.append(' ').append(word);
      column += word.length() + 1;
    }
    text.append('\n');
  }
}
