package io.github.kitexjava.gen;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a user can choose about generated types.
 *
 * @param packagePrefix put before every Java package; empty for none
 * @param recursive whether included files are generated too
 * @param compatibleNames whether types, services and methods whose name starts with {@code New} or
 *     ends with {@code Args} or {@code Result} get an underscore, as the originals give them
 * @param importMap Java packages by those that they stand for; a package in it gets no prefix
 * @param references Java packages of files whose Java is elsewhere, by the canonical path of the
 *     file as in {@code FileId}; nothing is made of them
 * @param trim the services, methods and types that are made, with what they need; empty for all
 * @param choices what types do on request
 */
public record TypeOptions(
    String packagePrefix,
    boolean recursive,
    boolean compatibleNames,
    Map<String, String> importMap,
    Map<String, String> references,
    List<String> trim,
    Set<TypeChoice> choices) {
  public static final TypeOptions DEFAULT =
      new TypeOptions("", true, true, Map.of(), Map.of(), List.of(), Set.of());

  public TypeOptions {
    requireNonNull(packagePrefix, "packagePrefix");
    importMap = Map.copyOf(importMap);
    references = Map.copyOf(references);
    trim = List.copyOf(trim);
    choices = Set.copyOf(choices);
  }

  public TypeOptions withPackagePrefix(String prefix) {
    return new TypeOptions(
        prefix, recursive, compatibleNames, importMap, references, trim, choices);
  }

  public TypeOptions withRecursive(boolean asked) {
    return new TypeOptions(
        packagePrefix, asked, compatibleNames, importMap, references, trim, choices);
  }

  public TypeOptions withCompatibleNames(boolean asked) {
    return new TypeOptions(packagePrefix, recursive, asked, importMap, references, trim, choices);
  }

  /** Adds a package, or says anew what it becomes. */
  public TypeOptions withImport(String from, String to) {
    Map<String, String> more = new TreeMap<>(importMap);
    more.put(from, to);
    return new TypeOptions(
        packagePrefix, recursive, compatibleNames, more, references, trim, choices);
  }

  /** With these in place of those so far. */
  public TypeOptions withReferences(Map<String, String> files) {
    return new TypeOptions(
        packagePrefix, recursive, compatibleNames, importMap, files, trim, choices);
  }

  /** With these in place of those so far. */
  public TypeOptions withTrim(List<String> wanted) {
    return new TypeOptions(
        packagePrefix, recursive, compatibleNames, importMap, references, wanted, choices);
  }

  /** Adds one that is wanted. */
  public TypeOptions withTrimmed(String wanted) {
    List<String> more = new ArrayList<>(trim);
    more.add(wanted);
    return withTrim(more);
  }

  /** With the choice, or without it. */
  public TypeOptions with(TypeChoice choice, boolean asked) {
    Set<TypeChoice> changed = new TreeSet<>(choices);
    if (asked) {
      changed.add(choice);
    } else {
      changed.remove(choice);
    }
    return new TypeOptions(
        packagePrefix, recursive, compatibleNames, importMap, references, trim, changed);
  }

  public boolean has(TypeChoice choice) {
    return choices.contains(choice);
  }

  /** The same text for the same options: the order of packages is that of the alphabet. */
  @Override
  public String toString() {
    return "prefix "
        + packagePrefix
        + ", recursive "
        + recursive
        + ", compatible names "
        + compatibleNames
        + ", imports "
        + new TreeMap<>(importMap)
        + ", references "
        + new TreeMap<>(references)
        + ", trim "
        + trim
        + ", choices "
        + new TreeSet<>(choices);
  }
}
