package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The names of one YAML mapping and their values; reports what is not as it should be. */
final class YamlFields {
  /** What the templates of the originals have, and where it is here. */
  private static final Map<String, String> OF_OTHERS =
      Map.of(
          "append_key", "is not needed: `append` is for each method",
          "insert_key", "is called `key` here",
          "append_content_tpl", "is called `append_tpl` here",
          "append_location",
              "is not needed: members go before the closing brace, lines to the end of the file",
          "disable",
              "does not exist here: a file of the command's own can be changed by a"
                  + " template of its name",
          "layouts", "does not exist here: a list of files stands at the top, or one file",
          "delims", "does not exist here: `{{=<% %>=}}` in the text changes them");

  private final MappingNode mapping;
  private final YamlPlaces places;
  private final Diagnostics diagnostics;
  private final Map<String, NodeTuple> byName = new LinkedHashMap<>();

  /** Names that are there in another spelling, which was told. */
  private final Set<String> misspelled = new HashSet<>();

  /** Reports the names that are not known, and those that are there twice. */
  YamlFields(MappingNode mapping, List<String> known, YamlPlaces places, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.places = places;
    this.diagnostics = diagnostics;
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      SourceSpan at = places.span(tuple.getKeyNode());
      if (!known.contains(name)) {
        reportUnknown(name, at, known);
        continue;
      }
      NodeTuple earlier = byName.putIfAbsent(name, tuple);
      if (earlier != null) {
        Related first = new Related(places.span(earlier.getKeyNode()), "the first one");
        diagnostics.error(
            Code.EXTRA_FILE, at, "`" + name + "` is there twice", "keep one of them", first);
      }
    }
  }

  private void reportUnknown(String name, SourceSpan at, List<String> known) {
    String others = OF_OTHERS.get(name);
    if (others != null) {
      report(at, "`" + name + "` " + others, "docs/templates.md has the whole form");
      return;
    }
    Optional<String> meant = Suggestions.nearest(name, known);
    meant.ifPresent(misspelled::add);
    String help =
        meant
            .map(near -> "did you mean `" + near + "`?")
            .orElse("expected: `" + String.join("`, `", known) + "`");
    report(at, "no name `" + name + "` is known here", help);
  }

  Optional<Node> node(String name) {
    return Optional.ofNullable(byName.get(name)).map(NodeTuple::getValueNode);
  }

  /** A text; reports that it is missing, or something else. */
  Optional<TemplateText> required(String name) {
    Optional<Node> node = node(name);
    if (node.isEmpty() && misspelled.contains(name)) {
      return Optional.empty();
    }
    if (node.isEmpty()) {
      SourceSpan start = places.span(mapping);
      report(
          new SourceSpan(start.file(), start.start(), start.start()),
          "`" + name + "` is missing",
          "");
      return Optional.empty();
    }
    return text(name, node.get());
  }

  private Optional<TemplateText> text(String name, Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(places.template(scalar));
    }
    report(
        places.span(node),
        "`" + name + "` is no text",
        node instanceof MappingNode
            ? "a value that begins with a brace needs quotes: `" + name + ": \"{{…}}\"`"
            : "");
    return Optional.empty();
  }

  /** A list of texts, or one text; empty if it is not there. */
  List<TemplateText> list(String name) {
    List<TemplateText> texts = new ArrayList<>();
    Optional<Node> node = node(name);
    List<Node> nodes =
        node.isPresent() && node.get() instanceof SequenceNode sequence
            ? sequence.getValue()
            : node.stream().toList();
    nodes.forEach(each -> text(name, each).ifPresent(texts::add));
    return texts;
  }

  /**
   * Whether it is {@code true}, or misspelled, which was told; reports what is neither that nor
   * {@code false}.
   */
  boolean flag(String name) {
    if (misspelled.contains(name)) {
      return true;
    }
    String value =
        node(name).flatMap(node -> text(name, node)).map(TemplateText::text).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      reportValue(name, value, List.of("true", "false"));
    }
    return value.equals("true");
  }

  /** Reports the name if it is there. */
  void refuse(String name, String reason) {
    Optional.ofNullable(byName.get(name))
        .ifPresent(
            tuple -> report(places.span(tuple.getKeyNode()), "`" + name + "` " + reason, ""));
  }

  /** Reports the value of a name that is there. */
  void reportValue(String name, String value, List<String> expected) {
    String help =
        Suggestions.nearest(value, expected)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("expected: `" + String.join("`, `", expected) + "`");
    node(name)
        .ifPresent(node -> report(places.span(node), "`" + name + "` is `" + value + "`", help));
  }

  private void report(SourceSpan at, String message, String help) {
    diagnostics.error(Code.EXTRA_FILE, at, message, help);
  }
}
