package io.github.kitexjava.idl.load;

import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.ast.IncludeDef;
import io.github.kitexjava.idl.ast.LinkedFile;
import io.github.kitexjava.idl.ast.LinkedFile.LinkedInclude;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostic.Related;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Fix;
import io.github.kitexjava.idl.parse.IdlReader;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads and parses the files of a run. A file is known by its canonical path, so that two spellings
 * are one file. Goes over the includes without recursion: a chain may be longer than a stack.
 */
public final class Loader {
  private final Diagnostics diagnostics;
  private final Path workingDirectory;
  private final FileNames names;
  private final IncludeSearch search;
  private final SourceLoader sources;
  private final Map<Path, LinkedFile> done = new LinkedHashMap<>();
  private final Deque<OpenFile> open = new ArrayDeque<>();
  private final Map<Path, OpenFile> openByPath = new HashMap<>();

  /**
   * Prepares a run.
   *
   * @param files at least one; relative paths are against {@code workingDirectory}
   */
  public Loader(
      List<Path> files, List<Path> directories, Path workingDirectory, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    this.names = new FileNames(this.workingDirectory, this.workingDirectory.resolve(files.get(0)));
    this.search =
        new IncludeSearch(
            directories.stream().map(d -> this.workingDirectory.resolve(d).normalize()).toList());
    this.sources = new SourceLoader(diagnostics);
  }

  /**
   * Loads a file that the user named, and its includes.
   *
   * @return its identity; empty when it cannot be read, which is reported
   */
  public Optional<String> load(Path file) {
    Path absolute = workingDirectory.resolve(file).normalize();
    Path canonical = FileNames.canonical(absolute);
    if (!done.containsKey(canonical)) {
      SourceFile nowhere = new SourceFile(names.inMessages(absolute), "");
      if (!open(absolute, canonical, new SourceSpan(nowhere, 0, 0))) {
        return Optional.empty();
      }
      while (!open.isEmpty()) {
        step();
      }
    }
    return Optional.of(FileNames.slashed(canonical));
  }

  /** All files so far; one stands after those it includes. */
  public List<LinkedFile> files() {
    return List.copyOf(done.values());
  }

  private boolean open(Path file, Path canonical, SourceSpan wanted) {
    String shown = names.inMessages(file);
    try {
      SourceFile source = sources.read(file, shown);
      OpenFile opened = new OpenFile(file, canonical, IdlReader.read(source, diagnostics));
      open.push(opened);
      openByPath.put(canonical, opened);
      return true;
    } catch (IOException e) {
      String what = Files.isDirectory(file) ? "it is a directory" : reason(file);
      diagnostics.error(Code.UNREADABLE_FILE, wanted, "cannot read `" + shown + "`: " + what, "");
      return false;
    }
  }

  private static String reason(Path file) {
    return Files.exists(file) ? "access is denied or the device failed" : "there is no such file";
  }

  /** Follows the next include of the innermost open file, or closes the file. */
  private void step() {
    OpenFile file = open.element();
    if (file.next < file.definition.includes().size()) {
      IncludeDef include = file.definition.includes().get(file.next++);
      follow(file, include);
      return;
    }
    open.pop();
    openByPath.remove(file.canonical);
    done.put(file.canonical, file.link(names.inOutput(file.canonical)));
  }

  private void follow(OpenFile from, IncludeDef include) {
    String written = include.path().cooked();
    if (written.isEmpty()) {
      diagnostics.error(
          Code.INCLUDE_NOT_FOUND, include.path().span(), "the path of this include is empty", "");
      return;
    }
    IncludeSearch.Result result = search.find(from.path, written);
    if (result.found().isEmpty()) {
      reportMissing(include, result);
      return;
    }
    Path found = result.found().get();
    Path canonical = FileNames.canonical(found);
    reportDuplicate(from, include, canonical);
    reportElsewhere(include, canonical);
    if (openByPath.containsKey(canonical)) {
      reportCycle(include, canonical);
      return;
    }
    if (done.containsKey(canonical) || open(found, canonical, include.path().span())) {
      from.add(include, found, canonical);
    }
  }

  private void reportMissing(IncludeDef include, IncludeSearch.Result result) {
    String tried =
        result.tried().stream()
            .map(
                p ->
                    "`"
                        + names.inMessages(p)
                        + "`"
                        + (Files.isDirectory(p) ? " (a directory)" : ""))
            .collect(Collectors.joining(", "));
    Optional<String> near = NearFiles.to(include.path().cooked(), result.tried());
    String places = tried.isEmpty() ? "" : "looked for " + tried;
    SourceSpan at = include.path().span();
    diagnostics.report(
        Diagnostic.error(
                Code.INCLUDE_NOT_FOUND,
                at,
                "cannot find include `" + include.path().cooked() + "`",
                near.map(name -> "did you mean `" + name + "`? ").orElse("") + places)
            .with(near.map(name -> Fix.replace(at, '"' + name + '"'))));
  }

  private void reportDuplicate(OpenFile from, IncludeDef include, Path canonical) {
    for (LinkedInclude earlier : from.includes) {
      if (earlier.path().equals(FileNames.slashed(canonical))) {
        diagnostics.warning(
            Code.DUPLICATE_INCLUDE,
            include.path().span(),
            "`" + include.path().cooked() + "` is included twice",
            "",
            new Related(earlier.include().path().span(), "first included here"));
        return;
      }
    }
  }

  /** thriftgo looks in the working directory first, so that its result depends on where it runs. */
  private void reportElsewhere(IncludeDef include, Path canonical) {
    Path there = workingDirectory.resolve(include.path().cooked()).normalize();
    if (Files.isRegularFile(there) && !FileNames.canonical(there).equals(canonical)) {
      diagnostics.divergence(
          Code.INCLUDE_ELSEWHERE,
          Compatibility.APACHE,
          include.path().span(),
          "`" + include.path().cooked() + "` is taken from `" + names.inMessages(canonical) + "`",
          "thriftgo would take the file of that name in the working directory");
    }
  }

  private void reportCycle(IncludeDef include, Path target) {
    List<OpenFile> chain = new ArrayList<>();
    for (OpenFile file : open) { // innermost first
      chain.add(0, file);
      if (file.canonical.equals(target)) {
        break;
      }
    }
    String text =
        chain.stream().map(f -> f.definition.source().path()).collect(Collectors.joining(" -> "))
            + " -> "
            + chain.get(0).definition.source().path();
    Related[] related =
        chain.subList(0, chain.size() - 1).stream()
            .map(f -> new Related(f.current().path().span(), "included here"))
            .toArray(Related[]::new);
    diagnostics.error(
        Code.INCLUDE_CYCLE,
        include.path().span(),
        "files include each other: " + text,
        "",
        related);
  }

  /** A file whose includes are being followed. */
  private static final class OpenFile {
    private final Path path;
    private final Path canonical;
    private final FileDef definition;
    private final List<LinkedInclude> includes = new ArrayList<>();
    private int next;

    OpenFile(Path path, Path canonical, FileDef definition) {
      this.path = path;
      this.canonical = canonical;
      this.definition = definition;
    }

    /** The include that is being followed. */
    IncludeDef current() {
      return definition.includes().get(next - 1);
    }

    void add(IncludeDef include, Path found, Path target) {
      String file = FileNames.slashed(found);
      String name = file.substring(file.lastIndexOf('/') + 1);
      int dot = name.lastIndexOf('.');
      String prefix = dot > 0 ? name.substring(0, dot) : name;
      includes.add(new LinkedInclude(include, prefix, FileNames.slashed(target)));
    }

    LinkedFile link(String displayPath) {
      return new LinkedFile(definition, FileNames.slashed(canonical), displayPath, includes);
    }
  }
}
