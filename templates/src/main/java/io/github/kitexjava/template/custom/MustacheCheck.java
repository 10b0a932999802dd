package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.template.TemplateKey;
import io.github.kitexjava.template.TemplateKey.Kind;
import io.github.kitexjava.template.TemplateKeys;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rule that a template names what there is, and ends the sections that it begins. */
final class MustacheCheck {
  /** What Go's templates have between braces, and mustache has not. */
  private static final Pattern OF_GO =
      Pattern.compile("[.$-].+|(range|if|with|define|template|end|else)( .*)?");

  private final TemplateText template;
  private final KeyScope outermost;
  private final Diagnostics diagnostics;
  private final Deque<Open> sections = new ArrayDeque<>();

  /** A section that has begun, and what names mean in it. */
  private record Open(MustacheTag tag, KeyScope scope) {}

  private MustacheCheck(TemplateText template, KeyScope outermost, Diagnostics diagnostics) {
    this.template = template;
    this.outermost = outermost;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks one template.
   *
   * @param layers the names that it may use; later ones hide earlier ones
   */
  static void check(TemplateText template, List<TemplateKeys> layers, Diagnostics diagnostics) {
    MustacheCheck check = new MustacheCheck(template, KeyScope.of(layers), diagnostics);
    Diagnostics ofTags = new Diagnostics();
    List<MustacheTag> tags = MustacheScanner.scan(template, ofTags);
    ofTags.sorted().forEach(diagnostics::report);
    tags.forEach(check::take);
    if (!ofTags.hasErrors()) { // else the end may be what is missing
      check.sections.forEach(check::reportOpen);
    }
  }

  private KeyScope scope() {
    return sections.isEmpty() ? outermost : sections.peek().scope();
  }

  private void take(MustacheTag tag) {
    switch (tag.kind()) {
      case VALUE -> takeValue(tag);
      case SECTION, INVERTED -> sections.push(new Open(tag, scopeIn(tag)));
      case END -> takeEnd(tag);
      case PARTIAL -> {}
    }
  }

  private void takeValue(MustacheTag tag) {
    String name = tag.name();
    if (scope().hasSpecial(name)) {
      return;
    }
    Optional<TemplateKey> key = scope().find(name);
    if (key.isEmpty()) {
      reportUnknown(tag);
    } else if (key.get().kind() == Kind.LIST || key.get().kind() == Kind.GROUP) {
      String section = "`{{#" + name + "}}` and `{{/" + name + "}}`";
      report(
          Code.TEMPLATE_KEY,
          tag,
          "`" + name + "` is a " + key.get().type() + ", which cannot be printed",
          "put what is to be printed of it between " + section);
    }
  }

  private KeyScope scopeIn(MustacheTag tag) {
    if (scope().hasSpecial(tag.name()) && KeyScope.isFlag(tag.name())) {
      return scope();
    }
    Optional<TemplateKey> key = scope().find(tag.name());
    if (key.isEmpty()) {
      reportUnknown(tag);
      return Suggestions.nearest(tag.name(), scope().names())
          .flatMap(scope()::find)
          .filter(meant -> meant.kind() != Kind.TEXT)
          .map(scope()::within)
          .orElseGet(scope()::withinUnknown);
    }
    if (key.get().kind() == Kind.TEXT) {
      report(
          Code.TEMPLATE_KEY,
          tag,
          "`" + tag.name() + "` is a text, and no section can be made of it",
          "a section needs a flag or a list");
    }
    return tag.kind() == MustacheTag.Kind.INVERTED ? scope() : scope().within(key.get());
  }

  private void takeEnd(MustacheTag tag) {
    if (sections.stream().noneMatch(open -> open.tag().name().equals(tag.name()))) {
      List<String> open = sections.stream().map(section -> section.tag().name()).toList();
      report(
          Code.TEMPLATE_SYNTAX,
          tag,
          "`" + tag.name() + "` ends here, but no section of this name is open",
          Suggestions.nearest(tag.name(), open)
              .or(() -> open.stream().findFirst())
              .map(name -> "the open one is `" + name + "`")
              .orElse(""));
      Suggestions.nearest(tag.name(), open)
          .filter(meant -> meant.equals(open.get(0)))
          .ifPresent(meant -> sections.pop());
      return;
    }
    while (!sections.peek().tag().name().equals(tag.name())) {
      MustacheTag inner = sections.pop().tag();
      diagnostics.error(
          Code.TEMPLATE_SYNTAX,
          template.span(inner.start(), inner.end()),
          "section `" + inner.name() + "` has no end before that of `" + tag.name() + "`",
          "write `{{/" + inner.name() + "}}`",
          new Related(template.span(tag.start(), tag.end()), "the end of `" + tag.name() + "`"));
    }
    sections.pop();
  }

  private void reportOpen(Open open) {
    diagnostics.error(
        Code.TEMPLATE_SYNTAX,
        template.span(open.tag().start(), open.tag().end()),
        "section `" + open.tag().name() + "` has no end",
        "write `{{/" + open.tag().name() + "}}` where it ends");
  }

  private void reportUnknown(MustacheTag tag) {
    if (scope().takesAll()) {
      return;
    }
    String name = tag.name();
    report(Code.TEMPLATE_KEY, tag, "no key `" + name + "` is known here", help(name));
  }

  private String help(String name) {
    if (KeyScope.isSpecial(name)) {
      return "it is for sections with a list" + (name.startsWith("-") ? "" : " of texts");
    }
    List<String> sections = scope().sectionsThatKnow(name);
    if (!sections.isEmpty()) {
      return "it is known between "
          + sections.stream().map(s -> "`{{#" + s + "}}`").collect(Collectors.joining(" "))
          + " and the end of that section";
    }
    if (OF_GO.matcher(name).matches()) {
      return "templates are mustache here, not Go's: a key alone prints, `{{#key}}` and `{{/key}}`"
          + " repeat";
    }
    Optional<String> near = Suggestions.nearest(name, scope().names());
    if (near.isPresent()) {
      return "did you mean `" + near.get() + "`?";
    }
    return name.matches("[\\w.]+")
        ? "keys: " + String.join(", ", scope().keys())
        : MustacheScanner.BRACES_AS_TEXT;
  }

  private void report(Code code, MustacheTag tag, String message, String help) {
    diagnostics.error(code, template.span(tag.nameStart(), tag.nameEnd()), message, help);
  }
}
