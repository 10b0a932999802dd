package io.github.kitexjava.cli;

import io.github.kitexjava.http.gen.HttpTemplates;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.output.transaction.ProjectTurn;
import io.github.kitexjava.template.HzManifest;
import io.github.kitexjava.template.ModuleName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private String service = "";

  @Mixin private OutDirFlag outDir = new OutDirFlag();

  @Mixin private HzIncludes includes = new HzIncludes();
  @Mixin private HzTypes types = new HzTypes();

  @Option(
      names = {"-force", "--force", "-f"},
      description =
          "Write into a folder that has files, as `hz update` does: generated ones are replaced,"
              + " handlers get the methods they lack, others are kept.")
  private boolean force;

  @Option(
      names = {"-run", "--run"},
      description = "Compile and start the server afterwards; Ctrl-C stops it.")
  private boolean run;

  @Mixin private TemplateFlags templates = new TemplateFlags();
  @Mixin private IdlCommand idlCommand = new IdlCommand();
  @Mixin private ForceGeneratedFlag forceGenerated = new ForceGeneratedFlag();
  @Mixin private PreviewFlags preview = new PreviewFlags();
  @Mixin private Verbosity verbosity = new Verbosity();

  @Mixin HelpFlag help = new HelpFlag();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (types.areTold(spec)) {
      return ExitCode.DONE;
    }
    if (templates.arePrinted()) {
      return templates.print(
          HttpTemplates.catalog(),
          spec.commandLine().getOut(),
          new Writing(spec, verbosity.verbose, preview));
    }
    ModuleName name = checkedModule();
    checkService();
    Optional<LocalServer> server =
        run ? Optional.of(LocalServer.prepare(outDir.path, name.basePackage())) : Optional.empty();

    Writing writing = new Writing(spec, verbosity.verbose, preview);
    HzGeneration generation = new HzGeneration(idlCommand, writing);
    int status = ProjectTurn.take(outDir.path, () -> write(name, generation, writing));
    PrintWriter out = spec.commandLine().getOut();
    if (status != ExitCode.DONE || preview.areGiven()) {
      return status;
    }
    if (server.isPresent()) {
      return server.get().run(out, spec.commandLine().getErr());
    }
    out.println("next: " + nextCommands());
    return ExitCode.DONE;
  }

  private int write(ModuleName name, HzGeneration generation, Writing writing) throws IOException {
    if (force && HzSettings.areRecorded(outDir.path)) {
      return generation.update(
          HzSettings.recorded(outDir.path)
              .and(
                  module,
                  service,
                  idl,
                  includes.folders,
                  types.options,
                  idlCommand.compat(),
                  templates.folder),
          forceGenerated.edits());
    }
    String built = service.isEmpty() ? HzSettings.DEFAULT_SERVICE : service;
    Optional<List<ProjectFile>> files =
        generation.files(
            new HzSettings(
                outDir.path,
                name,
                built,
                idl,
                includes.folders,
                types.options,
                idlCommand.compat().orElse(Compatibility.DEFAULT),
                templates.folder));
    if (files.isEmpty()) {
      return ExitCode.WRONG_INPUT;
    }
    return writing.tell(
        force
            ? Plan.forProject(outDir.path, files.get(), HzManifest.PATH, forceGenerated.edits())
            : Plan.forNewProject(outDir.path, files.get(), HzManifest.PATH));
  }

  private ModuleName checkedModule() {
    if (module.isEmpty()) {
      throw Refused.wrongCommandLine("flag `-module` is missing (such as `-module com.acme.demo`)");
    }
    return ModuleFlag.parse(module);
  }

  private void checkService() {
    if (!service.isEmpty() && !SERVICE_NAME.matcher(service).matches()) {
      throw Refused.wrongCommandLine(
          "`-service` is `" + service + "` (expected: letters, digits, `_`, `-` and `.`)");
    }
  }

  private String nextCommands() {
    String folder = outDir.path.normalize().toString();
    String enter = folder.isEmpty() ? "" : "cd " + ShellWord.quote(folder) + " && ";
    return enter + "./build.sh && ./output/bootstrap.sh, then curl -i localhost:8888/ping";
  }

  @Override
  public Optional<String> whyNot(String argument) {
    if (!argument.startsWith("-")) {
      return HertzFlags.stray(argument);
    }
    return HertzFlags.whyNot(argument);
  }
}
