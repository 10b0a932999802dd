package io.github.kitexjava.cli;

import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.template.HzManifest;
import io.github.kitexjava.template.ModuleName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an HTTP project is made: what the flags say, and of a living project what its manifest says.
 *
 * @param folder the project's
 * @param idl in the order in which they were given
 * @param types options of types
 * @param templates the folder of the user's; empty if there is none
 */
record HzSettings(
    Path folder,
    ModuleName module,
    String service,
    List<Path> idl,
    List<Path> includes,
    List<String> types,
    Compatibility compatibility,
    Optional<Path> templates) {
  static final String DEFAULT_SERVICE = "hertz_service";

  private static final String MODULE = "module";
  private static final String SERVICE = "service";
  private static final String INCLUDES = "I";
  private static final String TYPES = "thriftgo";
  private static final String SEPARATOR = ";";

  HzSettings {
    idl = List.copyOf(idl);
    includes = List.copyOf(includes);
    types = List.copyOf(types);
  }

  /** Whether a project of ours is there. */
  static boolean areRecorded(Path folder) {
    return Files.isRegularFile(folder.resolve(HzManifest.PATH));
  }

  /**
   * What the manifest says.
   *
   * @throws Refused if it does not say enough
   */
  static HzSettings recorded(Path folder) throws IOException {
    Path file = folder.resolve(HzManifest.PATH);
    try {
      return of(folder, HzManifest.parse(Files.readString(file)));
    } catch (IllegalArgumentException e) {
      throw Refused.wrongInput("`" + file.normalize() + "` cannot be used: " + e.getMessage());
    }
  }

  private static HzSettings of(Path folder, HzManifest manifest) throws IOException {
    Map<String, String> options = manifest.options();
    String module = options.getOrDefault(MODULE, "");
    if (module.isEmpty()) {
      throw new IllegalArgumentException("it has no `" + MODULE + "` below `options`");
    }
    ProjectPaths paths = new ProjectPaths(folder);
    List<Path> idl = paths.resolve(manifest.idl());
    ProjectPaths.checkPresent(idl, folder.resolve(HzManifest.PATH));
    String includes = options.getOrDefault(INCLUDES, "");
    return new HzSettings(
        folder,
        ModuleName.of(module),
        options.getOrDefault(SERVICE, DEFAULT_SERVICE),
        idl,
        includes.isEmpty() ? List.of() : paths.resolve(List.of(includes.split(SEPARATOR, -1))),
        TypeFlags.after(List.of(), options.getOrDefault(TYPES, ""), paths),
        CompatFlag.recorded(options),
        UserTemplates.after(Optional.empty(), options, paths));
  }

  /**
   * What the flags of a later run add.
   *
   * @param module empty if it was not given
   * @param service empty if it was not given
   * @param types empty if none were given; they hold in place of the earlier ones
   * @param compat empty if it was not given; it may change, and is what counts then
   * @param templates empty if they were not given; so may they
   * @throws Refused if the flags say something else than the manifest
   */
  HzSettings and(
      String module,
      String service,
      List<Path> idl,
      List<Path> includes,
      List<String> types,
      Optional<Compatibility> compat,
      Optional<Path> templates)
      throws IOException {
    RecordedFlag.checkSame("-module", module, module().text());
    RecordedFlag.checkSame("-service", service, service());
    return new HzSettings(
        folder,
        module(),
        service(),
        ProjectPaths.union(idl(), idl),
        ProjectPaths.union(includes(), includes),
        types.isEmpty() ? types() : types,
        compat.orElse(compatibility()),
        templates.or(this::templates));
  }

  /**
   * How the types look.
   *
   * @throws Refused at the first option that is not taken
   */
  TypeOptions typeOptions() {
    return GeneratorFlag.options("-thriftgo", types, true);
  }

  /** For the manifest. */
  Map<String, String> options() throws IOException {
    Map<String, String> options = new TreeMap<>();
    options.put(MODULE, module.text());
    options.put(SERVICE, service);
    if (!includes.isEmpty()) {
      options.put(INCLUDES, String.join(SEPARATOR, new ProjectPaths(folder).relative(includes)));
    }
    if (!types.isEmpty()) {
      options.put(TYPES, TypeFlags.text(types, new ProjectPaths(folder)));
    }
    CompatFlag.record(compatibility, options);
    UserTemplates.record(templates, options, new ProjectPaths(folder));
    return options;
  }

  /** The IDL for the manifest. */
  List<String> idlFromProject() throws IOException {
    return new ProjectPaths(folder).relative(idl);
  }
}
