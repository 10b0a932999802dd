package io.github.kitexjava.http.gen;

import static java.util.Objects.requireNonNull;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.template.custom.CustomTemplates;
import java.util.List;
import java.util.Map;

/**
 * What a project is to be made of.
 *
 * @param program without files for a project without an IDL, which answers {@code /ping} only
 * @param types how the types look
 * @param serviceName what the built server is called
 * @param options of the command, for the manifest
 * @param idl the files of the command, relative to the project, for the manifest
 * @param templates of the user's
 */
public record HttpProjectRequest(
    Program program,
    TypeOptions types,
    ModuleName module,
    String serviceName,
    Map<String, String> options,
    List<String> idl,
    CustomTemplates templates) {

  /** The program of a project without an IDL. */
  public static final Program NO_PROGRAM = new Program(List.of(), List.of());

  public HttpProjectRequest {
    requireNonNull(program, "program");
    requireNonNull(types, "types");
    requireNonNull(module, "module");
    requireNonNull(serviceName, "serviceName");
    requireNonNull(templates, "templates");
    options = Map.copyOf(options);
    idl = List.copyOf(idl);
  }
}
