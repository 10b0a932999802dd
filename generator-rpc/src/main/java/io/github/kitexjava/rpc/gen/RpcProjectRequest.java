package io.github.kitexjava.rpc.gen;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.template.custom.CustomTemplates;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be made.
 *
 * @param module of the project; not looked at without a project
 * @param serviceName what the built server is called, of letters, digits, {@code _}, {@code -} and
 *     {@code .}; empty to generate code and no project
 * @param generatedFolder where generated code goes, relative to the project, with {@code /} between
 *     names of the same characters
 * @param options of the command, for the manifest
 * @param idl the files of the command, relative to the project, for the manifest
 * @param templates of the user's, for the files of a project
 */
public record RpcProjectRequest(
    Program program,
    TypeOptions types,
    ModuleName module,
    String serviceName,
    String generatedFolder,
    Map<String, String> options,
    List<String> idl,
    CustomTemplates templates) {
  /** Where generated code goes if nobody says otherwise. */
  public static final String DEFAULT_FOLDER = "kitex_gen";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]*");
  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

  /**
   * Checks what goes into scripts and build files.
   *
   * @throws IllegalArgumentException if a name has other characters
   */
  public RpcProjectRequest {
    requireNonNull(program, "program");
    requireNonNull(types, "types");
    requireNonNull(module, "module");
    requireNonNull(serviceName, "serviceName");
    requireNonNull(generatedFolder, "generatedFolder");
    requireNonNull(templates, "templates");
    check(NAME, "serviceName", serviceName);
    check(FOLDER, "generatedFolder", generatedFolder);
    options = Map.copyOf(options);
    idl = List.copyOf(idl);
  }

  /** A request of a user who has no templates. */
  public RpcProjectRequest(
      Program program,
      TypeOptions types,
      ModuleName module,
      String serviceName,
      String generatedFolder,
      Map<String, String> options,
      List<String> idl) {
    this(program, types, module, serviceName, generatedFolder, options, idl, CustomTemplates.NONE);
  }

  private static void check(Pattern pattern, String what, String value) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + ": `" + value + "` (expected: letters, digits, `_`, `-` and `.`)");
    }
  }

  /** A request of the usual form. */
  public static RpcProjectRequest of(
      Program program,
      ModuleName module,
      String serviceName,
      Map<String, String> options,
      List<String> idl) {
    return new RpcProjectRequest(
        program, TypeOptions.DEFAULT, module, serviceName, DEFAULT_FOLDER, options, idl);
  }

  /** Whether a project is asked for, and not only code. */
  public boolean isProject() {
    return !serviceName.isEmpty();
  }
}
