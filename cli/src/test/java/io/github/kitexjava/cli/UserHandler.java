package io.github.kitexjava.cli;

import io.github.kitexjava.cli.ParsedHandler.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The class that serves one service, wherever its user has put it. */
final class UserHandler {
  private final Path sources;
  private String packageName;
  private String className;
  private Path file;
  private boolean nested;
  private Optional<Path> base = Optional.empty();
  private String baseName = "";
  private final Map<String, ParsedHandler> known = new HashMap<>();

  UserHandler(Path project, String service) {
    this.sources = project.resolve("src/main/java");
    this.packageName = "demo.handler";
    this.className = service + "Handler";
    this.file = sources.resolve("demo/handler/" + className + ".java");
  }

  Path file() {
    return file;
  }

  String className() {
    return className;
  }

  boolean isNested() {
    return nested;
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  void write(String text) throws IOException {
    Files.writeString(file, text);
  }

  void insert(int at, String text) throws IOException {
    replace(at, at, text);
  }

  void replace(int start, int end, String by) throws IOException {
    String text = text();
    write(text.substring(0, start) + by + text.substring(end));
  }

  ParsedHandler parsed() throws IOException {
    return parsed(file, className);
  }

  /** Parses only what changed since it was last asked for. */
  private ParsedHandler parsed(Path place, String name) throws IOException {
    String text = Files.readString(place);
    Optional<ParsedHandler> same =
        Optional.ofNullable(known.get(name)).filter(last -> last.isOf(text));
    ParsedHandler parsed = same.isPresent() ? same.get() : ParsedHandler.of(text, name);
    known.put(name, parsed);
    return parsed;
  }

  /** How often a method is in the class and in the super class that the user made. */
  long count(String method) throws IOException {
    long inherited = base.isEmpty() ? 0 : parsed(base.get(), baseName).count(method);
    return parsed().count(method) + inherited;
  }

  /** Removes the method that begins at a line: what a user does with one that no longer fits. */
  void removeMethodAt(Path place, int line) throws IOException {
    String name = place.equals(file) ? className : baseName;
    String text = Files.readString(place);
    Range method = parsed(place, name).methodAtLine(line);
    Files.writeString(place, text.substring(0, method.start()) + text.substring(method.end()));
  }

  void moveTo(String newPackage, String newName) throws IOException {
    if (base.isPresent()) {
      return;
    }
    String moved =
        text()
            .replaceFirst("package [\\w.]+;", "package " + newPackage + ";")
            .replaceAll("\\b" + className + "\\b", newName);
    referTo(packageName + "." + className, newPackage + "." + newName, newName);
    Files.delete(file);
    file = sources.resolve(newPackage.replace('.', '/') + "/" + newName + ".java");
    Files.createDirectories(file.getParent());
    packageName = newPackage;
    className = newName;
    write(moved);
  }

  void nowNestedIn(String outer) throws IOException {
    String text = text();
    referTo(packageName + "." + className, packageName + "." + outer, outer + "." + className);
    Files.delete(file);
    file = file.resolveSibling(outer + ".java");
    nested = true;
    write(text);
  }

  void nowExtends(String newBase, Path place) {
    baseName = newBase;
    base = Optional.of(place);
  }

  /** Makes the class that constructs handlers construct this one under its new name. */
  private void referTo(String oldImport, String newImport, String newName) throws IOException {
    Path handlers = sources.resolve("demo/Handlers.java");
    String text = Files.readString(handlers);
    Files.writeString(
        handlers,
        text.replace("import " + oldImport + ";", "import " + newImport + ";")
            .replace("new " + className + "(", "new " + newName + "("));
  }
}
