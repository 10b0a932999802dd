package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the YAML file of a user's that describes files of their own, and reports all mistakes. */
final class ExtraFileReader {
  private static final List<String> KEYS =
      List.of("path", "body", "loop_service", "loop_method", "update_behavior");
  private static final List<String> UPDATE_KEYS =
      List.of("type", "key", "append_tpl", "import_tpl");
  private static final List<String> TYPES = List.of("skip", "cover", "append");

  private final SourceFile file;
  private final YamlPlaces places;
  private final Diagnostics diagnostics;
  private final List<ExtraFile> found = new ArrayList<>();

  private ExtraFileReader(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.places = new YamlPlaces(file);
    this.diagnostics = diagnostics;
  }

  /** Those that are right. */
  static List<ExtraFile> read(SourceFile file, Diagnostics diagnostics) {
    ExtraFileReader reader = new ExtraFileReader(file, diagnostics);
    reader.compose().ifPresent(reader::readRoot);
    return reader.found;
  }

  private Optional<Node> compose() {
    LoadSettings settings = // a name that is there twice is told by us, with both places
        LoadSettings.builder()
            .setLabel(file.path())
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(file.text());
      if (root.isEmpty()) {
        report(new SourceSpan(file, 0, 0), "the file is empty", expected(KEYS));
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      SourceSpan at =
          e.getProblemMark().map(places::span).orElseGet(() -> new SourceSpan(file, 0, 0));
      report(at, "this is no YAML: " + problem(e), "");
    } catch (YamlEngineException e) {
      report(new SourceSpan(file, 0, 0), "this is no YAML: " + e.getMessage(), "");
    }
    return Optional.empty();
  }

  private static String problem(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    String context = e.getContext();
    if (problem == null || problem.isEmpty()) {
      return context == null ? "it cannot be read" : context;
    }
    return context == null || context.isEmpty() ? problem : problem + " " + context;
  }

  private void readRoot(Node root) {
    if (root instanceof SequenceNode list) {
      list.getValue().forEach(this::readFile);
    } else {
      readFile(root);
    }
  }

  private void readFile(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      report(places.span(node), "a file is described by names with values", expected(KEYS));
      return;
    }
    YamlFields fields = new YamlFields(mapping, KEYS, places, diagnostics);
    boolean byMethod = fields.flag("loop_method");
    boolean byService = fields.flag("loop_service");
    Loop loop = byMethod ? Loop.METHOD : byService ? Loop.SERVICE : Loop.PROJECT;
    Optional<TemplateText> path = fields.required("path");
    Optional<TemplateText> body = fields.required("body");
    path.ifPresent(text -> MustacheCheck.check(text, loop.keys(), diagnostics));
    body.ifPresent(text -> MustacheCheck.check(text, loop.keys(), diagnostics));
    Optional<Node> behavior = fields.node("update_behavior");
    Optional<ExtraFile.Update> update =
        behavior.isEmpty() ? Optional.of(new ExtraFile.Update.Skip()) : update(behavior.get());
    if (path.isPresent() && body.isPresent() && update.isPresent()) {
      found.add(new ExtraFile(path.get(), body.get(), loop, update.get()));
    }
  }

  private Optional<ExtraFile.Update> update(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      report(places.span(node), "`update_behavior` has no names", expected(UPDATE_KEYS));
      return Optional.empty();
    }
    YamlFields fields = new YamlFields(mapping, UPDATE_KEYS, places, diagnostics);
    Optional<String> type = fields.required("type").map(TemplateText::text);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (!TYPES.contains(type.get())) {
      fields.reportValue("type", type.get(), TYPES);
      return Optional.empty();
    }
    if (type.get().equals("append")) {
      return append(fields);
    }
    for (String name : UPDATE_KEYS.subList(1, UPDATE_KEYS.size())) {
      fields.refuse(name, "is for `type: append`");
    }
    return Optional.of(
        type.get().equals("skip") ? new ExtraFile.Update.Skip() : new ExtraFile.Update.Cover());
  }

  private Optional<ExtraFile.Update> append(YamlFields fields) {
    Optional<TemplateText> key = fields.required("key");
    Optional<TemplateText> text = fields.required("append_tpl");
    List<TemplateText> imports = fields.list("import_tpl");
    key.ifPresent(template -> MustacheCheck.check(template, Loop.METHOD.keys(), diagnostics));
    text.ifPresent(template -> MustacheCheck.check(template, Loop.METHOD.keys(), diagnostics));
    imports.forEach(template -> MustacheCheck.check(template, Loop.METHOD.keys(), diagnostics));
    return key.isPresent() && text.isPresent()
        ? Optional.of(new ExtraFile.Update.Append(key.get(), text.get(), imports))
        : Optional.empty();
  }

  private static String expected(List<String> names) {
    return "expected: `" + String.join("`, `", names) + "`";
  }

  private void report(SourceSpan at, String message, String help) {
    diagnostics.error(Code.EXTRA_FILE, at, message, help);
  }
}
