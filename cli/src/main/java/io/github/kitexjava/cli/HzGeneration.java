package io.github.kitexjava.cli;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.http.gen.HttpProject;
import io.github.kitexjava.http.gen.HttpProjectRequest;
import io.github.kitexjava.http.gen.HttpProjectResult;
import io.github.kitexjava.http.gen.HttpTemplates;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.diagnostic.Allowances;
import io.github.kitexjava.output.HandEdits;
import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.HzManifest;
import io.github.kitexjava.template.custom.CustomTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code hz new} and {@code hz update} do alike: from settings to a project. */
final class HzGeneration {
  private final IdlCommand idlCommand;
  private final Writing writing;

  HzGeneration(IdlCommand idlCommand, Writing writing) {
    this.idlCommand = idlCommand;
    this.writing = writing;
  }

  /** Makes the files in memory and tells what is wrong with the IDL; empty if that is an error. */
  Optional<List<ProjectFile>> files(HzSettings settings) throws IOException {
    TypeOptions types = settings.typeOptions();
    Compilation compilation =
        new Compilation(Optional.of(HttpProjectRequest.NO_PROGRAM), List.of(), Allowances.NONE);
    if (!settings.idl().isEmpty()) {
      compilation =
          idlCommand.compile(settings.idl(), settings.includes(), settings.compatibility());
    }
    CustomTemplates own = UserTemplates.read(settings.templates(), HttpTemplates.catalog());
    if (compilation.program().isEmpty()) {
      idlCommand.report(compilation, own.problems()).print();
      return Optional.empty();
    }
    HttpProjectResult result =
        HttpProject.create(
            new HttpProjectRequest(
                compilation.program().get(),
                types,
                settings.module(),
                settings.service(),
                settings.options(),
                settings.idlFromProject(),
                own));
    Report report = idlCommand.report(compilation, result.diagnostics());
    report.print();
    return report.hasErrors() ? Optional.empty() : Optional.of(result.files());
  }

  /**
   * Makes a living project fit its IDL again: what is generated is replaced, what is no longer
   * generated is removed, and the user's classes get the methods they lack.
   *
   * @param edits what becomes of generated files that were edited by hand
   * @return the exit status
   */
  int update(HzSettings settings, HandEdits edits) throws IOException {
    Optional<List<ProjectFile>> files = files(settings);
    if (files.isEmpty()) {
      return ExitCode.WRONG_INPUT;
    }
    int status =
        writing.tell(Plan.forProject(settings.folder(), files.get(), HzManifest.PATH, edits));
    Path pom = settings.folder().resolve("pom.xml");
    if (Files.isRegularFile(pom)) {
      writing.advise(PomAdvice.ofTypes(Files.readString(pom), settings.typeOptions()));
    }
    return status;
  }
}
