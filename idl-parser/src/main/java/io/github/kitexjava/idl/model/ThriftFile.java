package io.github.kitexjava.idl.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file of a program.
 *
 * @param displayPath relative to the folder of the first file of the run, with {@code /}: safe to
 *     print into generated code
 * @param includes the files that this one includes itself, in source order
 * @param namespaces in source order
 * @param declarations in source order
 */
public record ThriftFile(
    FileId id,
    String displayPath,
    List<FileId> includes,
    List<Namespace> namespaces,
    Doc doc,
    List<Declaration> declarations) {
  public ThriftFile {
    includes = List.copyOf(includes);
    namespaces = List.copyOf(namespaces);
    declarations = List.copyOf(declarations);
  }

  /** The file's name without folders and without the last extension: the prefix of its names. */
  public String baseName() {
    String name = displayPath.substring(displayPath.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The first namespace for exactly this language. */
  public Optional<Namespace> namespace(String language) {
    return namespaces.stream().filter(n -> n.language().equals(language)).findFirst();
  }

  /** The declarations of one kind, in source order. */
  public <D extends Declaration> List<D> declarations(Class<D> kind) {
    List<D> found = new ArrayList<>(declarations.size());
    for (Declaration declaration : declarations) {
      if (kind.isInstance(declaration)) {
        found.add(kind.cast(declaration));
      }
    }
    return List.copyOf(found);
  }
}
