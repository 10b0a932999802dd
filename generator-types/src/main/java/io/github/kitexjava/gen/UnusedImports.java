package io.github.kitexjava.gen;

import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Suggestions;
import io.github.kitexjava.idl.model.Declaration;
import io.github.kitexjava.idl.model.Namespace;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Warns of entries of {@code import_map} that no file has use for: most are slips of the keyboard.
 * One file of {@code code_ref} may serve many runs, so that only one of no use at all is told.
 *
 * @param own the packages of all files, before prefix and map
 */
record UnusedImports(Program program, Set<String> own) {
  void check(TypeOptions options, Diagnostics diagnostics) {
    Optional<SourceSpan> at = place();
    for (String from : new TreeSet<>(options.importMap().keySet())) {
      if (at.isPresent() && !own.contains(from)) {
        diagnostics.warning(
            Code.UNUSED_IMPORT,
            at.get(),
            "`import_map` names the Java package `" + from + "`, which no file has",
            Suggestions.nearest(from, own)
                .map(meant -> "did you mean `" + meant + "`?")
                .orElse("expected one of `" + String.join("`, `", own) + "`"));
      }
    }
  }

  void checkReferences(TypeOptions options, Diagnostics diagnostics) {
    Set<String> read = new TreeSet<>();
    program.files().forEach(file -> read.add(file.id().path()));
    Set<String> unread = new TreeSet<>(options.references().keySet());
    unread.removeAll(read);
    boolean none = unread.size() == options.references().size() && !unread.isEmpty();
    if (none && place().isPresent()) {
      diagnostics.warning(
          Code.UNUSED_IMPORT,
          place().get(),
          "`code_ref` names files, and none of them is included here",
          "paths start at the folder of the `code_ref` file");
    }
  }

  /** Options have no place of their own: the first thing of the first file that has one. */
  private Optional<SourceSpan> place() {
    return program.roots().stream().flatMap(UnusedImports::places).findFirst();
  }

  private static Stream<SourceSpan> places(ThriftFile file) {
    return Stream.concat(
        file.namespaces().stream().map(Namespace::span),
        file.declarations().stream().map(Declaration::span));
  }
}
