package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.source.SourceSpan;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.TemplateCatalog;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.TemplateSpec;
import io.github.kitexjava.template.custom.TemplateFolder.NamedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The templates of a user's: those that override ours, and files of their own. Checked as far as
 * that needs no IDL; with an error in {@link #problems} nothing can be made with them.
 */
public final class CustomTemplates {
  /** Of users who have none. */
  public static final CustomTemplates NONE = new CustomTemplates(Map.of(), List.of(), List.of());

  private static final String SUFFIX = TemplateCatalog.SUFFIX;

  private final Map<String, String> overrides;
  private final List<ExtraFile> extraFiles;
  private final List<Diagnostic> problems;

  private CustomTemplates(
      Map<String, String> overrides, List<ExtraFile> extraFiles, List<Diagnostic> problems) {
    this.overrides = Map.copyOf(overrides);
    this.extraFiles = List.copyOf(extraFiles);
    this.problems = List.copyOf(problems);
  }

  static boolean isMustache(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  /** Checks a folder: all mistakes of all files at once. */
  public static CustomTemplates of(TemplateFolder folder, TemplateCatalog catalog) {
    Diagnostics diagnostics = new Diagnostics();
    Map<String, String> overrides = new HashMap<>();
    List<ExtraFile> extraFiles = new ArrayList<>();
    for (NamedFile file : folder.files()) {
      Optional<TemplateSpec> spec = catalog.named(file.name());
      if (spec.isPresent()) {
        TemplateText text = TemplateText.of(file.source());
        MustacheCheck.check(text, List.of(spec.get().keys()), diagnostics);
        overrides.put(spec.get().name(), text.text());
      } else if (isYaml(file.name())) {
        extraFiles.addAll(ExtraFileReader.read(file.source(), diagnostics));
      } else {
        reportName(file, catalog, diagnostics);
      }
    }
    for (NamedFile other : folder.others()) {
      diagnostics.note(
          Code.TEMPLATE_NAME,
          start(other),
          "`" + other.name() + "` is no file, and not looked into",
          "templates lie in the folder itself");
    }
    return new CustomTemplates(overrides, extraFiles, diagnostics.sorted());
  }

  /** A name that was surely meant is an error: it would change nothing, and nobody would see. */
  private static void reportName(NamedFile file, TemplateCatalog catalog, Diagnostics diagnostics) {
    String name = file.name();
    String bare = isMustache(name) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    List<String> known =
        catalog.fileNames().stream()
            .map(each -> each.substring(0, each.length() - SUFFIX.length()))
            .toList();
    Optional<String> near =
        known.contains(bare) ? Optional.of(bare) : Suggestions.nearest(bare, known);
    String meant = near.map(other -> "did you mean `" + other + SUFFIX + "`?").orElse("");
    if (isMustache(name)) {
      diagnostics.error(
          Code.TEMPLATE_NAME,
          start(file),
          "`" + catalog.command() + "` has no template `" + name + "`",
          near.isPresent() ? meant : "templates: " + String.join(", ", catalog.fileNames()));
    } else {
      diagnostics.note(
          Code.TEMPLATE_NAME,
          start(file),
          "`" + name + "` is neither a template nor YAML, and not used",
          meant);
    }
  }

  private static SourceSpan start(NamedFile file) {
    return new SourceSpan(file.source(), 0, 0);
  }

  /** What is wrong with them, in {@link Diagnostic#ORDER}; unmodifiable. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** Renders our templates, or what overrides them. */
  public TemplateEngine engine() {
    return new TemplateEngine(overrides);
  }

  /**
   * Makes the files of the user's own.
   *
   * @param project asked only if there are any
   * @param ours all other files of the project
   * @param diagnostics gets what is wrong with paths and additions
   */
  public List<ProjectFile> extraFiles(
      Supplier<ProjectView> project, List<ProjectFile> ours, Diagnostics diagnostics) {
    if (extraFiles.isEmpty()) {
      return List.of();
    }
    ExtraFiles files = new ExtraFiles(project.get(), ours, diagnostics);
    extraFiles.forEach(files::add);
    return files.made();
  }
}
