package io.github.kitexjava.maven;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.gen.option.JavaOptions;
import io.github.kitexjava.gen.option.WrongOption;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.idl.diagnostic.Diagnostic;
import io.github.kitexjava.idl.diagnostic.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.lang.model.SourceVersion;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * Generates Java types and RPC code from the Thrift files of a project and compiles them with its
 * main sources. Does nothing as long as no Thrift file, no included file, no parameter and no
 * version has changed; writes only files whose content differs; removes those that it wrote before
 * and that are no longer asked for.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class GenerateMojo extends AbstractMojo {
  private final BuildContext buildContext;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Parameter(
      defaultValue = "${project.build.directory}/maven-status/kitex-java-maven-plugin",
      readonly = true,
      required = true)
  private File statusDirectory;

  /**
   * The folders of the Thrift files. Without this parameter: <code>src/main/thrift</code> and
   * <code>
   * src/main/idl</code>, as far as they exist. Included files are looked for here too.
   */
  @Parameter private List<File> sourceDirectories = List.of();

  /** Which files of the source folders to generate; without this parameter every Thrift file. */
  @Parameter private List<String> includes = List.of("**/*.thrift");

  /** Which files of the source folders to leave out. They can be included still. */
  @Parameter private List<String> excludes = List.of();

  /**
   * Where to look for included files, after the including file's own folder and the source folders.
   */
  @Parameter private List<File> includeDirectories = List.of();

  /** Where the Java files go. The folder becomes a source folder of the project. */
  @Parameter(
      property = "kitex.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/kitex",
      required = true)
  private File outputDirectory;

  /** Whether services become interfaces, clients and servers; if not, only types are made. */
  @Parameter(property = "kitex.services", defaultValue = "true")
  private boolean services;

  /** Put before the Java package of every file, such as <code>com.acme</code>. */
  @Parameter(property = "kitex.packagePrefix")
  @Nullable
  private String packagePrefix;

  /**
   * How the types look: options as <code>thriftjava -g java:</code> takes them, such as <code>
   * compatible_names=false</code>.
   */
  @Parameter(property = "kitex.options")
  private List<String> options = List.of();

  /**
   * Whether the types of included files are made too. To be turned off if a dependency of the
   * project has them.
   */
  @Parameter(property = "kitex.recursive", defaultValue = "true")
  private boolean recursive;

  /**
   * Whose reading counts where Thrift compilers differ, as in fields without ids: <code>default
   * </code> (thriftgo's, with a warning), <code>thriftgo</code>, <code>apache</code>, or <code>
   * strict</code>, for which such places are errors.
   */
  @Parameter(property = "kitex.compat", defaultValue = "default")
  private String compat;

  /** Whether a warning about a Thrift file fails the build, as an error does. */
  @Parameter(property = "kitex.failOnWarnings", defaultValue = "false")
  private boolean failOnWarnings;

  /** Codes of warnings and notes that are not told, such as <code>TH0412</code>. */
  @Parameter(property = "kitex.allow")
  private List<String> allow = List.of();

  /** Codes of warnings and notes that fail the build as errors do. */
  @Parameter(property = "kitex.deny")
  private List<String> deny = List.of();

  /** Whether to leave everything as it is. What was generated before is compiled still. */
  @Parameter(property = "kitex.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Made by Maven.
   *
   * @param buildContext tells an editor which folders to read again
   */
  @Inject
  public GenerateMojo(BuildContext buildContext) {
    this.buildContext = buildContext;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    // Before anything else: the code of an earlier run belongs to the project even if this one
    // has nothing to do.
    project.addCompileSourceRoot(outputDirectory.getPath());
    if (skip) {
      getLog().info("skipped");
      return;
    }
    GenerationRequest request = request();
    getLog().debug(request.configuration()); // tells why it generates again
    try {
      tell(Generation.run(request, records()));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot read or write a file: " + e, e);
    } catch (RuntimeException e) {
      throw new MojoExecutionException(
          "a fault of `" + plugin.getId() + "` that its authors would like to hear of: " + e, e);
    }
  }

  private GenerationRequest request() throws MojoFailureException {
    List<Path> sources = sources();
    List<Path> searched = new ArrayList<>(sources);
    includeDirectories.forEach(directory -> searched.add(normal(directory)));
    return new GenerationRequest(
        ToolIdentity.of(plugin),
        normal(project.getBasedir()),
        IdlFiles.find(sources, includes, excludes),
        searched,
        checkedCompat(),
        normal(outputDirectory),
        services,
        checkedOptions(),
        failOnWarnings,
        WarningCodes.policy(allow, deny));
  }

  private List<Path> sources() throws MojoFailureException {
    if (sourceDirectories.isEmpty()) {
      return IdlFiles.conventionalDirectories(normal(project.getBasedir()));
    }
    for (File directory : sourceDirectories) {
      if (!Files.isDirectory(directory.toPath())) {
        throw new MojoFailureException(
            "`sourceDirectories`: `" + directory + "` is not there (expected: a folder)");
      }
    }
    return sourceDirectories.stream().map(GenerateMojo::normal).toList();
  }

  private String checkedPrefix() throws MojoFailureException {
    String prefix = Optional.ofNullable(packagePrefix).orElse("");
    if (!prefix.isEmpty() && !SourceVersion.isName(prefix)) {
      throw new MojoFailureException(
          "`packagePrefix` is `" + prefix + "` (expected: a package, `com.acme`)");
    }
    return prefix;
  }

  private TypeOptions checkedOptions() throws MojoFailureException {
    TypeOptions start =
        TypeOptions.DEFAULT.withRecursive(recursive).withPackagePrefix(checkedPrefix());
    try {
      return JavaOptions.parse(options, start, normal(project.getBasedir()));
    } catch (WrongOption e) {
      throw new MojoFailureException("`options`: " + e.getMessage(), e);
    }
  }

  private Compatibility checkedCompat() throws MojoFailureException {
    Optional<Compatibility> known = Compatibility.of(compat);
    if (known.isEmpty()) {
      String words =
          Arrays.stream(Compatibility.values())
              .map(Compatibility::word)
              .collect(Collectors.joining(", "));
      throw new MojoFailureException("`compat` is `" + compat + "` (expected: " + words + ")");
    }
    return known.get();
  }

  private RunRecords records() {
    Plugin configured = project.getPlugin(execution.getPlugin().getKey());
    Set<String> ids =
        configured == null
            ? Set.of()
            : configured.getExecutions().stream()
                .map(PluginExecution::getId)
                .collect(Collectors.toSet());
    return new RunRecords(normal(statusDirectory), execution.getExecutionId(), ids);
  }

  private void tell(Outcome outcome) throws MojoFailureException {
    outcome.diagnostics().forEach(this::log);
    if (outcome.result() == Outcome.Result.FAILED) {
      outcome.notes().forEach(getLog()::error);
      List<String> lines = new ArrayList<>(List.of(outcome.summary()));
      outcome.diagnostics().stream().map(DiagnosticText::line).forEach(lines::add);
      lines.addAll(outcome.notes());
      throw new MojoFailureException(String.join("\n", lines));
    }
    outcome.notes().forEach(getLog()::warn);
    getLog().info(outcome.summary());
    if (outcome.result() == Outcome.Result.WRITTEN) {
      buildContext.refresh(outputDirectory);
    }
  }

  private void log(Diagnostic diagnostic) {
    for (String line : DiagnosticText.lines(diagnostic)) {
      if (diagnostic.severity() == Severity.ERROR) {
        getLog().error(line);
      } else if (diagnostic.severity() == Severity.WARNING) {
        getLog().warn(line);
      } else {
        getLog().info(line);
      }
    }
  }

  private static Path normal(File file) {
    return file.toPath().toAbsolutePath().normalize();
  }
}
