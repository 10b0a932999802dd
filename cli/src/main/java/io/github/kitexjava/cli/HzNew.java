package io.github.kitexjava.cli;

import io.github.kitexjava.http.gen.HttpProject;
import io.github.kitexjava.http.gen.HttpProjectRequest;
import io.github.kitexjava.http.gen.HttpProjectResult;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.ModuleName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code hz new}. */
@Command(
    name = "new",
    sortOptions = false,
    description = "Creates an HTTP project, with the routes of Thrift files or with `/ping` only.",
    customSynopsis = "hz new -module NAME [-idl FILE]... [-out_dir DIR] [--run] [flags]",
    optionListHeading = "%nFlags (also with two dashes, and as -flag=value):%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:errors in the Thrift files, or the folder is not free; nothing was written",
      "2:wrong command line",
      "3:a fault of this tool"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hz new -module demo -out_dir demo",
      "  hz new -idl idl/hello.thrift -module com.acme.demo -out_dir demo",
      "  hz new -idl hello.thrift -module github.com/acme/demo -out_dir demo --run"
    })
final class HzNew implements Callable<Integer>, WrongCommandLine.KnowsOthers {
  /** It becomes the name of a file, and is written into scripts. */
  private static final Pattern SERVICE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-idl", "--idl"},
      paramLabel = "FILE",
      split = ";",
      description = "A Thrift file; give the flag again for more.")
  private List<Path> idl = List.of();

  @Option(
      names = {"-module", "--module", "-mod", "--mod"},
      paramLabel = "NAME",
      description = "What the project is called: demo, com.acme.demo or github.com/acme/demo.")
  private String module = "";

  @Option(
      names = {"-service", "--service"},
      paramLabel = "NAME",
      description = "What the built server is called. Default: hertz_service.")
  private String service = "hertz_service";

  @Option(
      names = {"-out_dir", "--out_dir"},
      paramLabel = "DIR",
      description = "The project's folder. Default: where you are.")
  private Path outDir = Path.of(".");

  @Option(
      names = {"-I", "-proto_path", "--proto_path"},
      paramLabel = "DIR",
      split = ";",
      description = "Where to look for included files too; give the flag again for more.")
  private List<Path> includes = List.of();

  @Option(
      names = {"-force", "--force", "-f"},
      description =
          "Write into a folder that has files: generated ones are replaced, handlers get the"
              + " methods they lack, others are kept.")
  private boolean force;

  @Option(
      names = {"-run", "--run"},
      description = "Compile and start the server afterwards; Ctrl-C stops it.")
  private boolean run;

  @Mixin private IdlCommand idlCommand = new IdlCommand();
  @Mixin private Verbosity verbosity = new Verbosity();

  @Mixin HelpFlag help = new HelpFlag();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ModuleName name = checkedModule();
    checkService();
    Optional<LocalServer> server =
        run ? Optional.of(LocalServer.prepare(outDir, name.basePackage())) : Optional.empty();

    Optional<List<ProjectFile>> files = generate(name);
    if (files.isEmpty()) {
      return ExitCode.WRONG_INPUT;
    }
    Plan plan = force ? Plan.over(outDir, files.get()) : Plan.forNewProject(outDir, files.get());
    PrintWriter out = spec.commandLine().getOut();
    out.println(new Writing(spec, verbosity.verbose).write(plan));
    if (plan.hasConflicts()) {
      return ExitCode.WRONG_INPUT;
    }
    if (server.isPresent()) {
      return server.get().run(out, spec.commandLine().getErr());
    }
    out.println("next: " + nextCommands());
    return ExitCode.DONE;
  }

  private Optional<List<ProjectFile>> generate(ModuleName name) {
    List<Diagnostic> found = List.of();
    Program program = HttpProjectRequest.NO_PROGRAM;
    if (!idl.isEmpty()) {
      Compilation compilation = IdlCommand.compile(idl, includes);
      found = compilation.diagnostics();
      if (compilation.program().isEmpty()) {
        idlCommand.report(compilation).print();
        return Optional.empty();
      }
      program = compilation.program().get();
    }
    HttpProjectResult result =
        HttpProject.create(
            new HttpProjectRequest(program, name, service, options(), fromProject(idl)));
    idlCommand.report(found, result.diagnostics()).print();
    return result.failed() ? Optional.empty() : Optional.of(result.files());
  }

  private ModuleName checkedModule() {
    if (module.isEmpty()) {
      throw Refused.wrongCommandLine("flag `-module` is missing (such as `-module com.acme.demo`)");
    }
    try {
      return ModuleName.of(module);
    } catch (IllegalArgumentException e) {
      throw Refused.wrongCommandLine(String.valueOf(e.getMessage()));
    }
  }

  private void checkService() {
    if (!SERVICE_NAME.matcher(service).matches()) {
      throw Refused.wrongCommandLine(
          "`-service` is `" + service + "` (expected: letters, digits, `_`, `-` and `.`)");
    }
  }

  /** For the manifest. */
  private Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("module", module);
    options.put("service", service);
    if (!includes.isEmpty()) {
      options.put("I", String.join(";", fromProject(includes)));
    }
    return options;
  }

  /** Relative to the project, so that its manifest is the same on every machine. */
  private List<String> fromProject(List<Path> paths) {
    Path project = outDir.toAbsolutePath().normalize();
    return paths.stream()
        .map(path -> path.toAbsolutePath().normalize())
        .map(path -> path.startsWith(project.getRoot()) ? project.relativize(path) : path)
        .map(path -> path.toString().replace('\\', '/'))
        .toList();
  }

  private String nextCommands() {
    String folder = outDir.normalize().toString();
    String enter = folder.isEmpty() ? "" : "cd " + ShellWord.quote(folder) + " && ";
    return enter + "./build.sh && ./output/bootstrap.sh, then curl -i localhost:8888/ping";
  }

  @Override
  public Optional<String> whyNot(String argument) {
    if (!argument.startsWith("-")) {
      return argument.endsWith(".thrift")
          ? Optional.of("has to be given as `-idl " + argument + "`")
          : Optional.empty();
    }
    return HertzFlags.whyNot(argument);
  }
}
