package io.github.kitexjava.gen;

import io.github.kitexjava.gen.trim.LeftOut;
import io.github.kitexjava.gen.trim.Trimmer;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A program without what its options leave out, and the options that are left to do. Whoever makes
 * code of more than types takes this first, so that all of one run make it of the same program.
 */
public record Trimmed(Program program, TypeOptions options) {

  /**
   * Leaves out, if the options ask for it.
   *
   * @param diagnostics takes an error for each name in the options that nothing has, and a note of
   *     what is left out
   */
  public static Trimmed of(Program program, TypeOptions options, Diagnostics diagnostics) {
    if (options.trim().isEmpty()) {
      return new Trimmed(program, options);
    }
    Set<FileId> elsewhere =
        program.files().stream().map(ThriftFile::id).collect(Collectors.toSet());
    JavaNames.generated(program, options).forEach(file -> elsewhere.remove(file.id()));
    Program trimmed = Trimmer.trim(program, options.trim(), elsewhere, diagnostics);
    LeftOut.tell(program, trimmed, diagnostics);
    return new Trimmed(trimmed, options.withTrim(List.of()));
  }
}
