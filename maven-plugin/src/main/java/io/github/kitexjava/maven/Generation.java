package io.github.kitexjava.maven;

import io.github.kitexjava.gen.GeneratedFile;
import io.github.kitexjava.gen.JavaTarget;
import io.github.kitexjava.gen.Target;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.CompileRequest;
import io.github.kitexjava.idl.IdlCompiler;
import io.github.kitexjava.idl.diagnostic.Allowances;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.diagnostic.Severity;
import io.github.kitexjava.idl.model.FileId;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.output.Refusal;
import io.github.kitexjava.output.Summary;
import io.github.kitexjava.rpc.gen.RpcTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One run: compares with the last one, and if anything is new compiles, writes and cleans up. */
final class Generation {
  private final GenerationRequest request;
  private final RunRecords records;
  private final Diagnostics diagnostics = new Diagnostics();
  private Allowances allowances = Allowances.NONE;

  private Generation(GenerationRequest request, RunRecords records) {
    this.request = request;
    this.records = records;
  }

  static Outcome run(GenerationRequest request, RunRecords records) throws IOException {
    return new Generation(request, records).run();
  }

  private Outcome run() throws IOException {
    RunRecord last = records.last();
    if (isCurrent(last)) {
      return outcome(Outcome.Result.UP_TO_DATE, List.of(), "up to date");
    }
    Optional<Program> program = compile();
    List<ProjectFile> files = program.map(this::generate).orElse(List.of());
    boolean stops = has(Severity.ERROR) || (request.failOnWarnings() && has(Severity.WARNING));
    if (stops) {
      return failed(List.of());
    }
    Plan plan = Plan.over(request.outputDirectory(), files, generatedBefore(files, last));
    if (!plan.refusals().isEmpty()) {
      return failed(plan.refusals().stream().map(Refusal::text).toList());
    }
    return write(plan, files, last, program);
  }

  private Set<String> generatedBefore(List<ProjectFile> files, RunRecord last) {
    Set<String> before = last.outputPaths();
    return files.stream()
        .map(ProjectFile::path)
        .filter(path -> before.contains(request.shown(request.outputDirectory().resolve(path))))
        .collect(Collectors.toSet());
  }

  private boolean isCurrent(RunRecord last) throws IOException {
    return last.configuration().equals(Fingerprint.of(request.configuration()))
        && last.inputs().stream().allMatch(this::isUnchanged)
        && last.absent().stream().noneMatch(p -> Files.isRegularFile(resolve(p)))
        && last.outputs().stream().allMatch(this::isUnchanged)
        && !records.hasAbandoned();
  }

  private boolean isUnchanged(RunRecord.Content content) {
    return content.fingerprint().equals(Fingerprint.of(resolve(content.path())));
  }

  /** Empty also without any file: then there is nothing to generate, and all to clean up. */
  private Optional<Program> compile() {
    if (request.files().isEmpty()) {
      return Optional.empty();
    }
    Compilation compilation =
        IdlCompiler.compile(
            new CompileRequest(
                request.files(),
                request.includeDirectories(),
                request.baseDirectory(),
                request.compatibility(),
                request.policy().denied().stream()
                    .filter(Code::isOnRequest)
                    .collect(Collectors.toSet())));
    compilation.diagnostics().forEach(diagnostics::report);
    allowances = compilation.allowances();
    return compilation.program();
  }

  private List<ProjectFile> generate(Program program) {
    Target target = request.services() ? new RpcTarget() : new JavaTarget();
    List<GeneratedFile> files = target.generate(program, request.types(), diagnostics);
    return files.stream().map(f -> ProjectFile.generated(f.path(), f.content())).toList();
  }

  private Outcome write(
      Plan plan, List<ProjectFile> files, RunRecord last, Optional<Program> program)
      throws IOException {
    Set<RunRecord.Content> outputs = files.stream().map(this::output).collect(Collectors.toSet());
    Set<RunRecord.Content> earlier = new HashSet<>(last.outputs());
    earlier.addAll(records.abandoned());
    Set<RunRecord.Content> all = new HashSet<>(earlier);
    all.addAll(outputs);
    records.write(RunRecord.unfinished(all)); // so that a killed run leaves nothing unknown behind
    Summary written = plan.write();
    RunRecord record =
        new RunRecord(
            Fingerprint.of(request.configuration()),
            program.map(this::inputs).orElse(Set.of()),
            program.map(this::absent).orElse(Set.of()),
            outputs);
    Set<String> wanted = new HashSet<>(record.outputPaths());
    wanted.addAll(records.claimed());
    LeftOvers leftOvers = new LeftOvers(request.baseDirectory(), request.outputDirectory());
    int removed = leftOvers.remove(earlier, wanted);
    records.write(record);
    records.dropAbandoned();
    String summary = written.text() + (removed > 0 ? ", " + removed + " removed" : "");
    List<String> notes = new ArrayList<>(plan.notes());
    notes.addAll(leftOvers.notes());
    return outcome(Outcome.Result.WRITTEN, notes, summary);
  }

  private RunRecord.Content output(ProjectFile file) {
    Path place = request.outputDirectory().resolve(file.path());
    return new RunRecord.Content(request.shown(place), Fingerprint.of(file.content()));
  }

  /** Under the names that the build has for them too: a link may come to lead elsewhere. */
  private Set<RunRecord.Content> inputs(Program program) {
    Set<Path> paths = new HashSet<>(request.files());
    program.files().stream()
        .map(ThriftFile::id)
        .map(FileId::path)
        .map(Path::of)
        .forEach(paths::add);
    return paths.stream()
        .map(path -> new RunRecord.Content(request.shown(path), Fingerprint.of(path)))
        .collect(Collectors.toSet());
  }

  private Set<String> absent(Program program) {
    return new IncludePlaces(request.includeDirectories())
        .empty(program).stream().map(request::shown).collect(Collectors.toSet());
  }

  private Path resolve(String shown) {
    return request.baseDirectory().resolve(shown).normalize();
  }

  /** Without what the files and the build silence. */
  private List<Diagnostic> found() {
    return request.policy().apply(allowances.filter(diagnostics.sorted()));
  }

  private boolean has(Severity severity) {
    return count(severity) > 0;
  }

  private Outcome failed(List<String> reasons) {
    long errors = count(Severity.ERROR);
    long problems = reasons.size() + (errors > 0 ? errors : count(Severity.WARNING));
    String kind = errors > 0 || !reasons.isEmpty() ? "error" : "warning";
    String summary = problems + " " + kind + (problems == 1 ? "" : "s") + ", nothing was written";
    return new Outcome(Outcome.Result.FAILED, found(), reasons, summary);
  }

  private long count(Severity severity) {
    return found().stream().filter(d -> d.severity() == severity).count();
  }

  /** For a run that ended well. */
  private Outcome outcome(Outcome.Result result, List<String> notes, String what) {
    List<Diagnostic> sorted = found();
    int count = request.files().size();
    String from = count == 0 ? "no Thrift files" : count + " Thrift file" + (count == 1 ? "" : "s");
    String summary = request.shown(request.outputDirectory()) + ": " + what + " (" + from + ")";
    return new Outcome(result, sorted, notes, summary);
  }
}
