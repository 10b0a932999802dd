package io.github.kitexjava.rpc.gen;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.template.ModuleName;
import java.util.List;
import java.util.Map;

/**
 * What is to be made.
 *
 * @param module of the project; not looked at without a project
 * @param serviceName what the built server is called; empty to generate code and no project
 * @param generatedFolder where generated code goes, relative to the project, with {@code /}
 * @param options of the command, for the manifest
 * @param idl the files of the command, relative to the project, for the manifest
 */
public record RpcProjectRequest(
    Program program,
    TypeOptions types,
    ModuleName module,
    String serviceName,
    String generatedFolder,
    Map<String, String> options,
    List<String> idl) {
  /** Where generated code goes if nobody says otherwise. */
  public static final String DEFAULT_FOLDER = "kitex_gen";

  public RpcProjectRequest {
    requireNonNull(program, "program");
    requireNonNull(types, "types");
    requireNonNull(module, "module");
    requireNonNull(serviceName, "serviceName");
    requireNonNull(generatedFolder, "generatedFolder");
    options = Map.copyOf(options);
    idl = List.copyOf(idl);
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
