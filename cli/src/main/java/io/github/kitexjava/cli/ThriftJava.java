package io.github.kitexjava.cli;

import io.github.kitexjava.gen.GeneratedFile;
import io.github.kitexjava.gen.JavaTarget;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.gen.option.OptionsPage;
import io.github.kitexjava.idl.Compilation;
import io.github.kitexjava.idl.ast.FileDef;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.output.Plan;
import io.github.kitexjava.output.ProjectFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code thriftjava}: Java types and their codecs from Thrift files. */
@Command(
    name = "thriftjava",
    sortOptions = false,
    versionProvider = ToolVersion.class,
    description = "Makes Java types and their binary codec from Thrift files.",
    customSynopsis = "thriftjava [-o DIR] [-r] [-I DIR]... [flags] FILE...",
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nFlags (before or after the files, also as --flag=value):%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:errors in the Thrift files; nothing was written",
      "2:wrong command line",
      "3:a fault of this tool"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  thriftjava -r -o src/gen idl/user.thrift",
      "  thriftjava -g java:package_prefix=com.acme -I idl user.thrift order.thrift",
      "  thriftjava --check --error-format=github idl/*.thrift"
    })
public final class ThriftJava implements Callable<Integer>, WrongCommandLine.KnowsOthers {
  private static final Map<String, String> OTHERS =
      Map.of(
          "p", "names a plugin of `thriftgo`; plugins are not taken",
          "plugin", "names a plugin of `thriftgo`; plugins are not taken",
          "plugin-time-limit", "is for plugins of `thriftgo`; plugins are not taken",
          "check-keywords", "is not needed: names that Java reserves are always renamed");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Thrift files.")
  private List<Path> files = List.of();

  @Option(
      names = {"-o", "-out", "--out"},
      paramLabel = "DIR",
      description = "Where the Java files go. Default: gen-java.")
  private Path out = Path.of("gen-java");

  @Option(
      names = {"-i", "-I", "-include", "--include"},
      paramLabel = "DIR",
      description = "Where to look for included files too; give the flag again for more.")
  private List<Path> includes = List.of();

  @Option(
      names = {"-r", "-recurse", "--recurse"},
      description = "Make the types of included files too.")
  private boolean recurse;

  @Option(
      names = {"-g", "-gen", "--gen"},
      paramLabel = "GENERATOR",
      description =
          "What to make: java, or java with options, such as java:package_prefix=com.acme;"
              + " java:help lists them. Default: java.")
  private String generator = "java";

  @Option(
      names = {"-check", "--check"},
      description = "Only check the files; write nothing.")
  private boolean check;

  @Mixin private DumpFlag dump = new DumpFlag();

  @Option(
      names = {"-depfile", "--depfile"},
      paramLabel = "FILE",
      description =
          "Also write a rule for make and ninja: the Java files, and every Thrift file that was"
              + " read for them.")
  private Optional<Path> depfile = Optional.empty();

  @Option(
      names = {"-q", "-quiet", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  @Mixin private IdlCommand idlCommand = new IdlCommand();
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
    Shell.runAndExit(new ThriftJava(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    if (explain.isAsked()) {
      return explain.answer();
    }
    if (GeneratorFlag.asksForHelp(generator)) {
      spec.commandLine().getOut().print(OptionsPage.help());
      return ExitCode.DONE;
    }
    if (files.isEmpty()) {
      throw Refused.wrongCommandLine("no Thrift file is given (such as `thriftjava hello.thrift`)");
    }
    if ((check || dump.isAsked()) && depfile.isPresent()) {
      throw Refused.wrongCommandLine(
          "`-depfile` does not go with `"
              + (check ? "-check" : "-dump")
              + "`, which writes nothing");
    }
    TypeOptions options = GeneratorFlag.parse(generator, recurse);
    List<FileDef> asWritten = new ArrayList<>();
    Compilation compilation =
        idlCommand.compile(
            files,
            includes,
            idlCommand.compat().orElse(Compatibility.DEFAULT),
            dump.isAsked() ? asWritten::addAll : written -> {});
    if (dump.isAsked()) {
      dump.answer(asWritten, compilation);
      return report(compilation, new Diagnostics()).hasErrors()
          ? ExitCode.WRONG_INPUT
          : ExitCode.DONE;
    }
    if (compilation.program().isEmpty()) {
      report(compilation, new Diagnostics());
      return ExitCode.WRONG_INPUT;
    }
    return generate(compilation, compilation.program().get(), options);
  }

  private int generate(Compilation compilation, Program program, TypeOptions options)
      throws IOException {
    Diagnostics found = new Diagnostics();
    List<GeneratedFile> generated = new JavaTarget().generate(program, options, found);
    if (report(compilation, found).hasErrors()) {
      return ExitCode.WRONG_INPUT;
    }
    if (check) {
      say(files.size() + (files.size() == 1 ? " file is" : " files are") + " fine");
      return ExitCode.DONE;
    }
    List<ProjectFile> wanted =
        generated.stream().map(f -> ProjectFile.generated(f.path(), f.content())).toList();
    String summary =
        new Writing(spec, verbosity.verbose && !quiet, new PreviewFlags())
            .write(Plan.over(out, wanted));
    if (depfile.isPresent()) {
      List<Path> outputs = wanted.stream().map(f -> out.resolve(f.path())).toList();
      DependencyFile.of(outputs, files, program).write(depfile.get());
    }
    say(summary);
    return ExitCode.DONE;
  }

  private Report report(Compilation compilation, Diagnostics found) {
    Report report = idlCommand.report(compilation, found.sorted());
    (quiet ? report.onlyErrors() : report).print();
    return report;
  }

  private void say(String text) {
    if (!quiet) {
      spec.commandLine().getOut().println(text);
    }
  }

  @Override
  public Optional<String> whyNot(String argument) {
    return Optional.ofNullable(
        OTHERS.get(argument.replaceFirst("^--?", "").replaceFirst("=.*", "")));
  }
}
