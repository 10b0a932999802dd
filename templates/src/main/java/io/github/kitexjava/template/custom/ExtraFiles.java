package io.github.kitexjava.template.custom;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.output.Addition;
import io.github.kitexjava.output.AdditionRules;
import io.github.kitexjava.output.FilePolicy;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.custom.ExtraFile.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Renders the files of a user's own and checks what only a program shows. */
final class ExtraFiles {
  private static final Pattern CLASS_NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)+");

  private final TemplateEngine engine = new TemplateEngine();
  private final ProjectView project;
  private final ExtraPaths paths;
  private final Diagnostics diagnostics;
  private final List<ProjectFile> made = new ArrayList<>();

  ExtraFiles(ProjectView project, List<ProjectFile> ours, Diagnostics diagnostics) {
    this.project = project;
    this.paths = new ExtraPaths(project.generatedFolder(), ours);
    this.diagnostics = diagnostics;
  }

  List<ProjectFile> made() {
    return made;
  }

  /** Makes a file for each of what it is looped over. */
  void add(ExtraFile file) {
    for (Loop.Unit unit : file.loop().units(project)) {
      String path = render(file.path(), unit.values()).strip();
      Optional<ExtraPaths.Fault> fault = paths.claim(path, file.update() instanceof Update.Cover);
      if (fault.isPresent()) {
        diagnostics.error(
            Code.EXTRA_FILE_PATH, file.path().place(), fault.get().message(), fault.get().help());
        return;
      }
      Optional<ProjectFile> one = make(file, path, unit);
      if (one.isEmpty()) {
        return;
      }
      made.add(one.get());
    }
  }

  private Optional<ProjectFile> make(ExtraFile file, String path, Loop.Unit unit) {
    String body = render(file.body(), unit.values());
    if (file.update() instanceof Update.Append append) {
      return appended(file, append, path, body, unit.methods());
    }
    FilePolicy policy =
        file.update() instanceof Update.Cover ? FilePolicy.COVERED : FilePolicy.ONCE;
    return Optional.of(new ProjectFile(path, body, policy, false));
  }

  private Optional<ProjectFile> appended(
      ExtraFile file,
      Update.Append append,
      String path,
      String body,
      List<Map<String, Object>> methods) {
    Optional<String> faultOfFile = AdditionRules.faultOfFile(path, body);
    if (faultOfFile.isPresent()) {
      return refused(
          file.body(), "`" + path + "` " + faultOfFile.get() + ", so nothing can be added to it");
    }
    List<Addition> additions = new ArrayList<>();
    for (Map<String, Object> method : methods) {
      List<String> imports = new ArrayList<>();
      for (TemplateText template : append.imports()) {
        for (String name : imports(template, method)) {
          if (!CLASS_NAME.matcher(name).matches()) {
            return refused(template, "`" + name + "` is not the full name of a class");
          }
          imports.add(name);
        }
      }
      Addition addition =
          new Addition(
              render(append.key(), method).strip(), render(append.text(), method), imports);
      Optional<String> fault = AdditionRules.faultOf(path, addition);
      if (fault.isPresent()) {
        return refused(
            append.text(), "what is added for `" + method.get("methodName") + "` " + fault.get());
      }
      additions.add(addition);
    }
    return Optional.of(ProjectFile.appended(path, body, additions));
  }

  /** Names alone, or whole import declarations; one a line. */
  private List<String> imports(TemplateText template, Map<String, Object> method) {
    return render(template, method)
        .lines()
        .map(line -> line.strip().replaceFirst("^import\\s+", "").replaceFirst("\\s*;$", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Optional<ProjectFile> refused(TemplateText at, String message) {
    diagnostics.error(
        Code.EXTRA_FILE_ADDITION,
        at.place(),
        message,
        "an addition declares what its `key` names, so that it is added once");
    return Optional.empty();
  }

  private String render(TemplateText template, Map<String, Object> values) {
    return engine.renderText(template.place().path(), template.text(), values);
  }
}
