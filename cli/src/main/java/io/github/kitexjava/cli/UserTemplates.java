package io.github.kitexjava.cli;

import io.github.kitexjava.template.TemplateCatalog;
import io.github.kitexjava.template.custom.CustomTemplates;
import io.github.kitexjava.template.custom.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder of a user's templates, as a project's manifest has it. */
final class UserTemplates {
  private static final String OPTION = "templates";

  private UserTemplates() {}

  /** The folder of this run, or if it was given none that of an earlier one. */
  static Optional<Path> after(
      Optional<Path> given, Map<String, String> recorded, ProjectPaths paths) {
    String text = recorded.getOrDefault(OPTION, "");
    return given.isPresent() || text.isEmpty()
        ? given
        : Optional.of(paths.resolve(List.of(text)).get(0));
  }

  /** Puts it where {@link #after} finds it. */
  static void record(Optional<Path> folder, Map<String, String> options, ProjectPaths paths)
      throws IOException {
    if (folder.isPresent()) {
      options.put(OPTION, paths.relative(List.of(folder.get())).get(0));
    }
  }

  /**
   * Reads and checks what is in it.
   *
   * @throws Refused if it is no folder
   * @throws IOException if something in it cannot be read
   */
  static CustomTemplates read(Optional<Path> folder, TemplateCatalog catalog) throws IOException {
    if (folder.isEmpty()) {
      return CustomTemplates.NONE;
    }
    if (!Files.isDirectory(folder.get())) {
      throw Refused.wrongInput(
          "`%s` is no folder, and templates were to be in it (a project remembers what `-templates`"
                  .formatted(shown(folder.get()))
              + " was given: its line `templates` in the manifest may go if they are gone)");
    }
    return CustomTemplates.of(TemplateFolder.read(shown(folder.get())), catalog);
  }

  /** As people name it: from where they are, if it is below. */
  private static Path shown(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.isAbsolute() && folder.startsWith(here) ? here.relativize(folder) : folder;
  }
}
