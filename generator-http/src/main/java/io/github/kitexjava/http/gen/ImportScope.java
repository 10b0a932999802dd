package io.github.kitexjava.http.gen;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The imports of one file that a template makes. Turns Java with full names into Java with short
 * ones where the short name is free, and keeps the list.
 */
final class ImportScope {
  private final String javaPackage;
  private final Set<ClassName> known;
  private final Map<String, ClassName> bySimpleName = new HashMap<>();
  private final TreeSet<String> imports = new TreeSet<>();

  /**
   * Begins a file.
   *
   * @param own the class in the file, whose name is taken
   * @param known the classes that may be named in full
   */
  ImportScope(ClassName own, Set<ClassName> known) {
    this.javaPackage = own.packageName();
    this.known = new LinkedHashSet<>(known);
    bySimpleName.put(own.simpleName(), own);
    bySimpleName.put("Override", ClassName.get(Override.class));
  }

  /** The same Java with short names. */
  String shorten(String java) {
    String result = java;
    for (ClassName name : known) {
      Pattern full =
          Pattern.compile("(?<![\\w.])" + Pattern.quote(name.canonicalName()) + "(?!\\w)");
      if (full.matcher(result).find()) {
        result = full.matcher(result).replaceAll(Matcher.quoteReplacement(use(name)));
      }
    }
    return result;
  }

  /** The shortest name for a class here. */
  String use(ClassName name) {
    ClassName taken = bySimpleName.putIfAbsent(name.simpleName(), name);
    if (taken != null && !taken.equals(name)) {
      return name.canonicalName();
    }
    if (!name.packageName().equals(javaPackage) && !name.packageName().equals("java.lang")) {
      imports.add(name.canonicalName());
    }
    return name.simpleName();
  }

  /** Sorted. */
  List<String> imports() {
    return List.copyOf(imports);
  }
}
