package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.template.custom.MustacheTag.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tags of a template, as the engine will. */
final class MustacheScanner {
  static final String BRACES_AS_TEXT =
      "to have `{{` as text, choose other delimiters before it: `{{=<% %>=}}`";

  private static final Pattern DELIMITERS = Pattern.compile("(\\S{1,2})\\s+(\\S{1,2})");

  private final TemplateText template;
  private final String text;
  private final Diagnostics diagnostics;
  private final List<MustacheTag> tags = new ArrayList<>();
  private String open = "{{";
  private String close = "}}";

  private MustacheScanner(TemplateText template, Diagnostics diagnostics) {
    this.template = template;
    this.text = template.text();
    this.diagnostics = diagnostics;
  }

  /** All tags; reports what is none, and stops where the rest cannot be understood. */
  static List<MustacheTag> scan(TemplateText template, Diagnostics diagnostics) {
    MustacheScanner scanner = new MustacheScanner(template, diagnostics);
    int at = scanner.text.indexOf(scanner.open);
    while (at >= 0) {
      int end = scanner.readTag(at);
      at = end < 0 ? -1 : scanner.text.indexOf(scanner.open, end);
    }
    return scanner.tags;
  }

  /** Returns the offset after the tag, -1 if it has no end. */
  private int readTag(int start) {
    int inside = start + open.length();
    boolean triple = open.equals("{{") && text.startsWith("{", inside);
    boolean delimiters = text.startsWith("=", inside);
    int from = triple || delimiters ? inside + 1 : inside;
    String ending = triple ? "}}}" : delimiters ? "=" + close : close;
    int stop = text.indexOf(ending, from);
    if (stop < 0) {
      diagnostics.error(
          Code.TEMPLATE_SYNTAX,
          template.span(start, inside),
          "no `" + ending + "` closes the tag that begins here",
          open.equals("{{") ? BRACES_AS_TEXT : "");
      return -1;
    }
    int end = stop + ending.length();
    String content = text.substring(from, stop);
    if (delimiters) {
      return readDelimiters(content, start, end);
    }
    addTag(content, from, start, end, triple);
    return end;
  }

  private int readDelimiters(String content, int start, int end) {
    Matcher both = DELIMITERS.matcher(content.strip());
    if (!both.matches() || content.strip().indexOf('=') >= 0) {
      diagnostics.error(
          Code.TEMPLATE_SYNTAX,
          template.span(start, end),
          "`" + content.strip() + "` are no delimiters",
          "two of one or two characters each, without `=`: `{{=<% %>=}}`");
      return -1;
    }
    open = both.group(1);
    close = both.group(2);
    return end;
  }

  private void addTag(String content, int from, int start, int end, boolean triple) {
    int blanks = content.length() - content.stripLeading().length();
    String tag = content.strip();
    if (!triple && tag.startsWith("!")) {
      return;
    }
    Optional<Kind> kind = triple || tag.isEmpty() ? Optional.empty() : kind(tag.charAt(0));
    String name = kind.isPresent() ? tag.substring(1).stripLeading() : tag;
    int nameStart = from + blanks + tag.length() - name.length();
    if (name.isEmpty() || name.indexOf('\n') >= 0) {
      diagnostics.error(
          Code.TEMPLATE_SYNTAX,
          template.span(start, end),
          name.isEmpty() ? "the tag names nothing" : "the tag goes over several lines",
          BRACES_AS_TEXT);
      return;
    }
    if (kind.filter(Kind.PARTIAL::equals).isPresent()) {
      diagnostics.error(
          Code.TEMPLATE_SYNTAX,
          template.span(start, end),
          "`" + tag + "` asks for another template",
          "a template is one file: write here what should come in");
      return;
    }
    tags.add(new MustacheTag(kind.orElse(Kind.VALUE), name, start, end, nameStart));
  }

  private static Optional<Kind> kind(char sigil) {
    return switch (sigil) {
      case '#' -> Optional.of(Kind.SECTION);
      case '^' -> Optional.of(Kind.INVERTED);
      case '/' -> Optional.of(Kind.END);
      case '&' -> Optional.of(Kind.VALUE);
      case '>', '<', '$', '+' -> Optional.of(Kind.PARTIAL);
      default -> Optional.empty();
    };
  }
}
