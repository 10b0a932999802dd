package io.github.kitexjava.gen;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The imports of one file that a template makes. Turns Java with full names into Java with short
 * ones where the short name is free, and keeps the list. Not safe for use by several threads.
 */
public final class ImportScope {
  private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DOTTED = Pattern.compile("(?<![\\w.])\\w+(?:\\.\\w+)+");

  /** Those of the JDK's classes that the Java of a Thrift type or value may name. */
  private static final List<ClassName> JDK_CLASSES =
      Stream.of(
              List.class,
              Map.class,
              Set.class,
              UUID.class,
              String.class,
              Boolean.class,
              Byte.class,
              Short.class,
              Integer.class,
              Long.class,
              Double.class)
          .map(ClassName::get)
          .toList();

  /** The name of none. */
  private static final String NO_PACKAGE = "?";

  private final String javaPackage;
  private final Map<String, ClassName> known = new HashMap<>();
  private final Map<String, String> bySimpleName = new HashMap<>();
  private final TreeSet<String> imports = new TreeSet<>();

  /**
   * Begins a file.
   *
   * @param own the class in the file, whose name is taken
   * @param known the top-level classes, beside the JDK's, that may be named in full
   */
  public ImportScope(ClassName own, Collection<ClassName> known) {
    this(own.packageName(), known);
    bySimpleName.put(own.simpleName(), own.canonicalName());
  }

  /**
   * Begins a file whose name and package nobody knows: it imports what its own package may have
   * too.
   *
   * @param known the top-level classes, beside the JDK's, that may be named in full
   */
  public ImportScope(Collection<ClassName> known) {
    this(NO_PACKAGE, known);
  }

  private ImportScope(String javaPackage, Collection<ClassName> known) {
    this.javaPackage = javaPackage;
    JDK_CLASSES.forEach(name -> this.known.put(name.canonicalName(), name));
    known.forEach(name -> this.known.put(name.canonicalName(), name));
    reserve("Override");
  }

  /** Keeps a simple name for what the template itself means by it. */
  public void reserve(String simpleName) {
    bySimpleName.putIfAbsent(simpleName, "");
  }

  /** The same Java with short names; text in it must not look like a class. */
  public String shorten(String java) {
    Matcher matcher = DOTTED.matcher(java);
    return matcher.replaceAll(match -> Matcher.quoteReplacement(shortened(match.group())));
  }

  /** Only the class is looked for: what follows it may be a member or a nested class. */
  private String shortened(String dotted) {
    for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', dot + 1)) {
      int end = dotted.indexOf('.', dot + 1);
      ClassName name = known.get(end < 0 ? dotted : dotted.substring(0, end));
      if (name != null) {
        return use(name) + (end < 0 ? "" : dotted.substring(end));
      }
    }
    return dotted;
  }

  /** The shortest name for a class here. */
  public String use(ClassName name) {
    String full = name.canonicalName();
    String taken = bySimpleName.putIfAbsent(name.simpleName(), full);
    if (taken != null && !taken.equals(full)) {
      return full;
    }
    if (!name.packageName().equals(javaPackage) && !name.packageName().equals("java.lang")) {
      imports.add(full);
    }
    return name.simpleName();
  }

  /** Sorted. */
  public List<String> imports() {
    return List.copyOf(imports);
  }

  /** Those that a Java text with short names needs, sorted. */
  public List<String> importsFor(String java) {
    Set<String> words = new HashSet<>(List.of(NO_WORD.split(java)));
    return imports.stream()
        .filter(name -> words.contains(name.substring(name.lastIndexOf('.') + 1)))
        .toList();
  }
}
