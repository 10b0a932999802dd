package io.github.kitexjava.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Decides about files of the user's to which a run may add pieces. */
final class AppendSurvey {
  private final Path root;
  private final UserFiles user;
  private final ProjectSources sources;

  AppendSurvey(Path root, UserFiles user, ProjectSources sources) {
    this.root = root;
    this.user = user;
    this.sources = sources;
  }

  /** What a run does about a file: a new one has every piece at once. */
  List<PlannedFile> plan(ProjectFile file) throws IOException {
    ProjectFile whole =
        file.withContent(
            AdditionMerge.merge(file, file.content(), name -> false)
                .orElseThrow(() -> new IllegalArgumentException("no class in " + file.path()))
                .text());
    Path present = root.resolve(file.path());
    if (!Files.isRegularFile(present)) {
      return List.of(PlannedFile.creating(whole));
    }
    UserSource source = sources.text(present).orElseThrow();
    Inheritance inheritance = inheritance(file, present);
    Optional<AdditionMerge.Result> merged =
        AdditionMerge.merge(file, source.text(), inheritance::declares);
    if (merged.isEmpty()) {
      return user.beside(whole, file.path(), "no class there that could be added to");
    }
    return user.changed(file, present, source, merged.get().text(), merged.get().added());
  }

  private Inheritance inheritance(ProjectFile file, Path present) throws IOException {
    if (!AdditionMerge.isJava(file.path())) {
      return Inheritance.NONE;
    }
    Optional<JavaFile> java = sources.read(present);
    Optional<JavaType> type = java.flatMap(read -> AdditionMerge.target(read, file));
    return type.isEmpty()
        ? Inheritance.NONE
        : Inheritance.of(new Declared(present, java.get(), type.get()), List.of(), sources);
  }
}
