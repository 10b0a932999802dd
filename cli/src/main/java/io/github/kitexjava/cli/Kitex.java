package io.github.kitexjava.cli;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.gen.option.OptionsPage;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.PlannedFile;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.output.Verdict;
import io.github.kitexjava.output.transaction.ProjectTurn;
import io.github.kitexjava.rpc.gen.RpcProject;
import io.github.kitexjava.rpc.gen.RpcProjectRequest;
import io.github.kitexjava.rpc.gen.RpcProjectResult;
import io.github.kitexjava.rpc.gen.RpcTemplates;
import io.github.kitexjava.template.KitexManifest;
import io.github.kitexjava.template.Versions;
import io.github.kitexjava.template.custom.CustomTemplates;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code kitex}: RPC clients and servers from Thrift files. */
@Command(
    name = "kitex",
    sortOptions = false,
    versionProvider = ToolVersion.class,
    description = {
      "Makes RPC clients and servers from Thrift files.",
      "",
      "With `-service` it makes a project: run again after the IDL has changed, it replaces what is"
          + " generated, adds methods to your handlers, and leaves everything else of yours alone."
          + " Without, it makes the code in `kitex_gen` only, which is all that a client needs."
    },
    customSynopsis = "kitex [-module NAME -service NAME] [-I DIR]... [flags] [FILE]",
    parameterListHeading = "%nFiles:%n",
    optionListHeading =
        "%nFlags (before or after the file, also with two dashes, and as" + " -flag=value):%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:errors in the Thrift files, or something is in the way: nothing was written; or all"
          + " was written, and a class of yours needs your hand, as told with its line",
      "2:wrong command line",
      "3:a fault of this tool"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kitex -module demo -service echo echo.thrift",
      "  kitex",
      "  kitex -module github.com/acme/demo -service echo -I ../idl ../idl/echo.thrift",
      "  kitex -thrift package_prefix=com.acme stock.thrift"
    })
public final class Kitex implements Callable<Integer>, WrongCommandLine.KnowsOthers {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A Thrift file, or several. In a project: none if no new one comes.")
  private List<Path> files = List.of();

  @Option(
      names = {"-module", "--module"},
      paramLabel = "NAME",
      description =
          "What the project is called: demo, com.acme.demo or github.com/acme/demo. Needed for the"
              + " first run with `-service`.")
  private String module = "";

  @Option(
      names = {"-service", "--service"},
      paramLabel = "NAME",
      description =
          "Make a project too, with a server of this name. Files of earlier runs stay served.")
  private String service = "";

  @Mixin private OutDirFlag outDir = new OutDirFlag();

  @Option(
      names = {"-gen-path", "--gen-path"},
      paramLabel = "DIR",
      description = "Where generated code goes, in the project. Default: kitex_gen.")
  private Optional<String> genPath = Optional.empty();

  @Option(
      names = {"-I", "--I"},
      paramLabel = "DIR",
      description = "Where to look for included files too; give the flag again for more.")
  private List<String> includes = List.of();

  @Option(
      names = {"-no-recurse", "--no-recurse"},
      description = "Leave out the code of included files.")
  private boolean noRecurse;

  @Option(
      names = {"-type", "--type"},
      paramLabel = "TYPE",
      description = "What the files are: thrift. Default: what their names say.")
  private String type = "";

  @Option(
      names = {"-thrift", "--thrift"},
      paramLabel = "OPTION",
      split = ",",
      description =
          "How types look, such as package_prefix=com.acme; help lists what there is; give the flag"
              + " again for more. A project keeps what the last run with the flag was given.")
  private List<String> thrift = List.of();

  @Option(
      names = {"-tpl", "--tpl"},
      paramLabel = "NAME",
      description = "As in Kitex; multiple_services, which is always so.")
  private List<String> templates = List.of();

  @Option(
      names = {"-no-dependency-check", "--no-dependency-check"},
      description = "As in Kitex; there is no such check.")
  boolean noDependencyCheck;

  @Mixin private TemplateFlags userTemplates = new TemplateFlags();
  @Mixin private IdlCommand idlCommand = new IdlCommand();
  @Mixin private ForceGeneratedFlag forceGenerated = new ForceGeneratedFlag();
  @Mixin private PreviewFlags preview = new PreviewFlags();
  @Mixin private Verbosity verbosity = new Verbosity();

  @Option(
      names = {"-version", "--version"},
      versionHelp = true,
      description = "Print name and version.")
  boolean version;

  @Mixin private ExplainFlag explain = new ExplainFlag();
  @Mixin HelpFlag help = new HelpFlag();

  /** Starts the command. */
  public static void main(String[] arguments) {
    Shell.runAndExit(new Kitex(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    if (explain.isAsked()) {
      return explain.answer();
    }
    if (GeneratorFlag.asksForHelp(thrift)) {
      spec.commandLine().getOut().print(OptionsPage.help());
      return ExitCode.DONE;
    }
    if (userTemplates.arePrinted()) {
      return userTemplates.print(
          RpcTemplates.catalog(),
          spec.commandLine().getOut(),
          new Writing(spec, verbosity.verbose, preview));
    }
    if (!repeats()) {
      KitexChecks.checkFiles(files, type);
    }
    KitexChecks.check(service, genPath, includes, templates);
    return ProjectTurn.take(outDir.path, this::run);
  }

  /** Whether all that is to be done stands in the manifest of a project. */
  private boolean repeats() {
    return files.isEmpty() && KitexSettings.areRecorded(outDir.path);
  }

  private int run() throws IOException {
    if (repeats() && service.isEmpty()) {
      service = KitexSettings.recordedService(outDir.path);
      KitexChecks.checkService(service);
    }
    KitexChecks.checkTemplates(userTemplates.folder, service);
    OlderTool.warn(
        spec.commandLine().getErr(),
        outDir.path.resolve(KitexManifest.PATH),
        KitexSettings::toolVersion,
        Versions.load().tool());
    List<Path> folders = includes.stream().map(Path::of).toList();
    KitexSettings settings =
        settings(
            new KitexCode(genPath.orElse(""), folders, noRecurse, thrift, userTemplates.folder));
    KitexCode code = settings.code();
    TypeOptions types = GeneratorFlag.options("-thrift", code.thrift(), !code.noRecurse());
    Optional<RpcProjectResult> result = generate(settings, types);
    if (result.isEmpty()) {
      return ExitCode.WRONG_INPUT;
    }
    List<ProjectFile> files = result.get().files();
    Plan plan =
        service.isEmpty()
            ? Plan.over(outDir.path, files)
            : Plan.forProject(outDir.path, files, KitexManifest.PATH, forceGenerated.edits());
    int status = new Writing(spec, verbosity.verbose, preview).tell(plan);
    result.get().notes().forEach(spec.commandLine().getErr()::println);
    if (!service.isEmpty() && !preview.areGiven()) {
      tellNext(plan, settings, types);
    }
    return status;
  }

  private KitexSettings settings(KitexCode code) throws IOException {
    return service.isEmpty()
        ? new KitexSettings(
            ModuleFlag.parse(module.isEmpty() ? "code" : module),
            files,
            idlCommand.compat().orElse(Compatibility.DEFAULT),
            code)
        : KitexSettings.of(outDir.path, module, service, files, idlCommand.compat(), code);
  }

  private Optional<RpcProjectResult> generate(KitexSettings settings, TypeOptions types)
      throws IOException {
    KitexCode code = settings.code();
    Compilation compilation =
        idlCommand.compile(settings.idl(), code.includes(), settings.compatibility());
    CustomTemplates own = UserTemplates.read(code.templates(), RpcTemplates.catalog());
    if (compilation.program().isEmpty()) {
      idlCommand.report(compilation, own.problems()).print();
      return Optional.empty();
    }
    ProjectPaths paths = new ProjectPaths(outDir.path);
    RpcProjectResult result =
        RpcProject.create(
            new RpcProjectRequest(
                compilation.program().get(),
                types,
                settings.module(),
                service,
                code.folder(),
                options(settings, paths),
                paths.relative(settings.idl()),
                own));
    Report report = idlCommand.report(compilation, result.diagnostics());
    report.print();
    return report.hasErrors() ? Optional.empty() : Optional.of(result);
  }

  /** For the manifest. */
  private Map<String, String> options(KitexSettings settings, ProjectPaths paths)
      throws IOException {
    Map<String, String> options = new TreeMap<>();
    options.put("module", settings.module().text());
    options.put("service", service);
    settings.code().record(options, paths);
    CompatFlag.record(settings.compatibility(), options);
    return options;
  }

  private void tellNext(Plan plan, KitexSettings settings, TypeOptions types) throws IOException {
    Verdict pom =
        plan.files().stream()
            .filter(file -> file.path().equals("pom.xml"))
            .map(PlannedFile::verdict)
            .findFirst()
            .orElse(Verdict.UNCHANGED);
    PrintWriter out = spec.commandLine().getOut();
    if (pom == Verdict.CREATE) {
      String folder = outDir.path.normalize().toString();
      String enter = folder.isEmpty() ? "" : "cd " + ShellWord.quote(folder) + " && ";
      out.println("next: " + enter + "./build.sh && ./output/bootstrap.sh");
      out.printf(
          "then, beside the running server: java -cp 'target/%s.jar:target/lib/*' %s.Client%n",
          settings.module().artifactId(), settings.module().basePackage());
    } else {
      String text = Files.readString(outDir.path.resolve("pom.xml"));
      PomAdvice.of(text, settings.code().folder(), types)
          .forEach(spec.commandLine().getErr()::println);
    }
  }

  @Override
  public Optional<String> whyNot(String argument) {
    return KitexFlags.whyNot(argument);
  }
}
