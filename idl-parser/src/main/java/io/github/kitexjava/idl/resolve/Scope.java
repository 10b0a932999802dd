package io.github.kitexjava.idl.resolve;

import io.github.kitexjava.idl.ast.LinkedFile;
import io.github.kitexjava.idl.ast.LinkedFile.LinkedInclude;
import io.github.kitexjava.idl.model.FileId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of one file, and those it sees through its includes. */
final class Scope {
  private final LinkedFile file;
  private final FileId id;
  private final Map<String, Declared> types = new LinkedHashMap<>();
  private final Map<String, Declared> constants = new LinkedHashMap<>();
  private final Map<String, List<Scope>> includes = new HashMap<>();
  private final Set<String> usedFiles = new HashSet<>();

  Scope(LinkedFile file) {
    this.file = file;
    this.id = new FileId(file.path());
  }

  LinkedFile file() {
    return file;
  }

  FileId id() {
    return id;
  }

  /** Types and services. */
  Map<String, Declared> types() {
    return types;
  }

  /** Constants have names of their own: Apache's compiler lets a struct have the same one. */
  Map<String, Declared> constants() {
    return constants;
  }

  void include(LinkedInclude include, Scope included) {
    List<Scope> files = includes.computeIfAbsent(include.prefix(), k -> new ArrayList<>());
    if (!files.contains(included)) {
      files.add(included);
    }
  }

  /** The included files with this prefix; several when they stand in different folders. */
  List<Scope> included(String prefix) {
    return includes.getOrDefault(prefix, List.of());
  }

  Set<String> prefixes() {
    return includes.keySet();
  }

  void use(Scope included) {
    usedFiles.add(included.file.path());
  }

  boolean uses(LinkedInclude include) {
    return usedFiles.contains(include.path());
  }

  /** False when declarations of this file may be missing because they could not be read. */
  boolean hasAllDeclarations() {
    return file.file().complete();
  }

  /** False when names may be missing here because something could not be read, includes too. */
  boolean complete() {
    return file.complete();
  }

  Optional<Declared> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  Optional<Declared> constant(String name) {
    return Optional.ofNullable(constants.get(name));
  }
}
