package io.github.kitexjava.cli;

import io.github.kitexjava.http.gen.HttpTemplates;
import io.github.kitexjava.output.transaction.ProjectTurn;
import io.github.kitexjava.template.HzManifest;
import io.github.kitexjava.template.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code hz update}. */
@Command(
    name = "update",
    sortOptions = false,
    description = {
      "Makes a project fit its Thrift files again: what is generated is replaced, handlers get the"
          + " methods they lack, and everything else of yours stays.",
      "",
      "Without flags it reads the files that `hz new` and earlier updates were given."
    },
    customSynopsis = "hz update [-idl FILE]... [-out_dir DIR] [flags]",
    optionListHeading = "%nFlags (also with two dashes, and as -flag=value):%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:errors in the Thrift files, or no project: nothing was written; or all was written,"
          + " and a class of yours needs your hand, as told with its line",
      "2:wrong command line",
      "3:a fault of this tool"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  hz update", "  hz update -idl idl/order.thrift", "  hz update -out_dir demo"})
final class HzUpdate implements Callable<Integer>, WrongCommandLine.KnowsOthers {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = {"-idl", "--idl"},
      paramLabel = "FILE",
      split = ";",
      description =
          "A Thrift file that the project gains; give the flag again for more. Those that it has"
              + " already need not be named.")
  private List<Path> idl = List.of();

  @Option(
      names = {"-module", "--module", "-mod", "--mod"},
      paramLabel = "NAME",
      description = "What the project is called; not needed, and refused if it is not that.")
  private String module = "";

  @Mixin private OutDirFlag outDir = new OutDirFlag();

  @Mixin private HzIncludes includes = new HzIncludes();
  @Mixin private HzTypes types = new HzTypes();

  @Mixin private TemplateFlags templates = new TemplateFlags();
  @Mixin private IdlCommand idlCommand = new IdlCommand();
  @Mixin private ForceGeneratedFlag forceGenerated = new ForceGeneratedFlag();
  @Mixin private PreviewFlags preview = new PreviewFlags();
  @Mixin private Verbosity verbosity = new Verbosity();

  @Mixin HelpFlag help = new HelpFlag();

  @Override
  public Integer call() throws IOException {
    if (types.areTold(spec)) {
      return ExitCode.DONE;
    }
    if (templates.arePrinted()) {
      return templates.print(
          HttpTemplates.catalog(),
          spec.commandLine().getOut(),
          new Writing(spec, verbosity.verbose, preview));
    }
    return ProjectTurn.take(outDir.path, this::update);
  }

  private int update() throws IOException {
    if (!HzSettings.areRecorded(outDir.path)) {
      throw Refused.wrongInput(
          "`%s` is not an `hz` project: it has no `.hz` (`hz new` makes one, `-out_dir` names"
                  .formatted(outDir.path)
              + " another folder)");
    }
    OlderTool.warn(
        spec.commandLine().getErr(),
        outDir.path.resolve(HzManifest.PATH),
        text -> HzManifest.parse(text).toolVersion(),
        Versions.load().tool());
    HzSettings settings =
        HzSettings.recorded(outDir.path)
            .and(
                module,
                "",
                idl,
                includes.folders,
                types.options,
                idlCommand.compat(),
                templates.folder);
    return new HzGeneration(idlCommand, new Writing(spec, verbosity.verbose, preview))
        .update(settings, forceGenerated.edits());
  }

  @Override
  public Optional<String> whyNot(String argument) {
    if (!argument.startsWith("-")) {
      return HertzFlags.stray(argument);
    }
    return switch (argument.replaceFirst("^--?", "")) {
      case "force", "f" -> Optional.of("is for `hz new`: an update keeps what is yours anyway");
      case "service" ->
          Optional.of("is for `hz new`: the scripts that have the name are yours now");
      default -> HertzFlags.whyNot(argument);
    };
  }
}
