package io.github.kitexjava.cli;

import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.DefaultTemplates;
import io.github.kitexjava.template.TemplateCatalog;
import io.github.kitexjava.template.TemplateFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags about the templates of the files that a user owns. */
final class TemplateFlags {
  @Option(
      names = {"-templates", "--templates"},
      paramLabel = "DIR",
      description =
          "Templates of your own, which override those of the same name, and YAML files that"
              + " describe more files: docs/templates.md. A project remembers it.")
  Optional<Path> folder = Optional.empty();

  @Option(
      names = {"-print-templates", "--print-templates"},
      paramLabel = "DIR",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Write the templates to a folder, with their keys in comments, or print them; and make"
              + " nothing else.")
  private Optional<String> print = Optional.empty();

  /** Whether templates are all that is asked for. */
  boolean arePrinted() {
    return print.isPresent();
  }

  /**
   * Prints them, or writes them to the folder that the flag names.
   *
   * @return the exit status
   */
  int print(TemplateCatalog catalog, PrintWriter out, Writing writing) throws IOException {
    List<TemplateFile> files = DefaultTemplates.files(catalog);
    String place = print.orElse("");
    if (place.isEmpty()) {
      for (TemplateFile file : files) {
        out.print("==> " + file.path() + " <==\n" + file.content() + "\n");
      }
      return ExitCode.DONE;
    }
    List<ProjectFile> written =
        files.stream().map(file -> ProjectFile.once(file.path(), file.content())).toList();
    return writing.tell(Plan.over(Path.of(place), written));
  }
}
