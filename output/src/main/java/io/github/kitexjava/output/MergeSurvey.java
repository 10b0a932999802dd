package io.github.kitexjava.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.kitexjava.output.transaction.Fingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides about files of the user's to which a run may add members. */
final class MergeSurvey {
  private static final String SOURCE_ROOT = "src/main/java/";
  private final Path root;
  private final List<String> notes;

  MergeSurvey(Path root, List<String> notes) {
    this.root = root;
    this.notes = notes;
  }

  /**
   * The user's file that has the class: where the generator puts it, or where the user moved it.
   */
  Optional<Path> find(ProjectFile file) throws IOException {
    Path expected = root.resolve(file.path());
    if (Files.isRegularFile(expected)) {
      return Optional.of(expected);
    }
    Path sources = root.resolve(SOURCE_ROOT);
    if (!file.path().startsWith(SOURCE_ROOT) || !Files.isDirectory(sources)) {
      return Optional.empty();
    }
    List<String> superTypes =
        JavaFile.read(file.content()).orElseThrow().types().get(0).superTypes();
    try (Stream<Path> candidates = Files.walk(sources)) {
      for (Path candidate : candidates.filter(MergeSurvey::isJava).sorted().toList()) {
        if (implementsOne(candidate, superTypes)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isJava(Path path) {
    return path.toString().endsWith(".java") && Files.isRegularFile(path);
  }

  private static boolean implementsOne(Path candidate, List<String> superTypes) throws IOException {
    String text = Source.read(candidate).text();
    // Most files do not even mention the interface: those need not be scanned.
    return superTypes.stream().anyMatch(text::contains)
        && JavaFile.read(text).stream()
            .anyMatch(file -> HandlerMerge.implementing(file.types(), superTypes).isPresent());
  }

  /** What to do with the user's file: leave it, add to it, or write a file beside it. */
  List<PlannedFile> plan(ProjectFile file, Path present) throws IOException {
    Source source = Source.read(present);
    String path = root.relativize(present).toString().replace('\\', '/');
    Optional<HandlerMerge.Result> result = HandlerMerge.merge(source.text(), file.content());
    if (result.isEmpty() || !source.canHold(result.get().text())) {
      return conflict(file, path);
    }
    result.get().notes().forEach(note -> notes.add(path + ":" + note));
    if (result.get().added().isEmpty()) {
      return List.of(PlannedFile.of(file, Verdict.KEEP, source.fingerprint()));
    }
    if (!Files.isWritable(present)) {
      notes.add(path + ": is read-only and lacks " + quoted(result.get().added()));
      return List.of(PlannedFile.of(file, Verdict.CONFLICT, source.fingerprint()));
    }
    byte[] merged = result.get().text().getBytes(source.charset());
    return List.of(PlannedFile.merging(path, source.fingerprint(), merged));
  }

  private List<PlannedFile> conflict(ProjectFile file, String path) throws IOException {
    ProjectFile beside = ProjectFile.generated(path + ".new", file.content());
    notes.add(
        path
            + ": no class there that methods could be added to; what it should have is in `"
            + beside.path()
            + "`");
    List<PlannedFile> planned = new ArrayList<>();
    planned.add(PlannedFile.of(file, Verdict.CONFLICT, Fingerprint.NOTHING));
    Fingerprint before = Fingerprint.at(root.resolve(beside.path()));
    planned.add(
        before.equals(Fingerprint.NOTHING)
            ? PlannedFile.creating(beside)
            : PlannedFile.of(beside, Verdict.REWRITE, before));
    return planned;
  }

  private static String quoted(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }

  /** A text as stored. What is not UTF-8 is read as Latin-1, which keeps every byte. */
  private record Source(String text, Charset charset, Fingerprint fingerprint) {
    boolean canHold(String newText) {
      return charset.newEncoder().canEncode(newText);
    }

    static Source read(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      try {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return new Source(text, UTF_8, Fingerprint.of(bytes));
      } catch (CharacterCodingException notUtf8) {
        return new Source(new String(bytes, ISO_8859_1), ISO_8859_1, Fingerprint.of(bytes));
      }
    }
  }
}
