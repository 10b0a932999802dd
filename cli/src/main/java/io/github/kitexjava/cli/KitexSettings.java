package io.github.kitexjava.cli;

import io.github.kitexjava.idl.diagnostic.Compatibility;
import io.github.kitexjava.template.KitexManifest;
import io.github.kitexjava.template.ModuleName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an RPC project is called and which IDL it serves: what the flags say, and of a living
 * project what its manifest says.
 *
 * @param idl those of earlier runs first, so that a run with one file more keeps the others served
 */
record KitexSettings(
    ModuleName module, List<Path> idl, Compatibility compatibility, KitexCode code) {
  private static final String MODULE = "module";

  KitexSettings {
    idl = List.copyOf(idl);
  }

  /**
   * Takes both together.
   *
   * @param module empty if it was not given
   * @param compat empty if it was not given; then what the project was made with holds
   * @throws Refused if they contradict each other, or none says what the module is called
   */
  static KitexSettings of(
      Path folder,
      String module,
      String service,
      List<Path> idl,
      Optional<Compatibility> compat,
      KitexCode code)
      throws IOException {
    Optional<KitexManifest> manifest = manifest(folder);
    if (manifest.isEmpty()) {
      if (module.isEmpty()) {
        throw Refused.wrongCommandLine(
            "flag `-module` is missing (such as `-module com.acme.demo`)");
      }
      return new KitexSettings(
          ModuleFlag.parse(module), idl, compat.orElse(Compatibility.DEFAULT), code);
    }
    String recorded = manifest.get().options().getOrDefault(MODULE, "");
    RecordedFlag.checkSame("-module", module, recorded);
    RecordedFlag.checkSame("-service", service, manifest.get().serviceName());
    ProjectPaths paths = new ProjectPaths(folder);
    List<Path> before = paths.resolve(manifest.get().idl());
    ProjectPaths.checkPresent(before, folder.resolve(KitexManifest.PATH));
    return new KitexSettings(
        ModuleFlag.parse(recorded),
        ProjectPaths.union(before, idl),
        compat.orElseGet(() -> recorded(folder, manifest.get())),
        code.after(manifest.get().options(), paths));
  }

  /** Whether a project of ours, or one that calls itself so, is there. */
  static boolean areRecorded(Path folder) {
    return Files.isRegularFile(folder.resolve(KitexManifest.PATH));
  }

  /**
   * What the server of a project is called.
   *
   * @throws Refused if its manifest does not say so
   */
  static String recordedService(Path folder) throws IOException {
    String service = manifest(folder).map(KitexManifest::serviceName).orElse("");
    if (service.isEmpty()) {
      Path file = folder.resolve(KitexManifest.PATH);
      throw unusable(file, new IllegalArgumentException("it has no `ServiceName`"));
    }
    return service;
  }

  /** The version that made a project of ours; empty in the manifest of a Go project. */
  static String toolVersion(String text) {
    KitexManifest manifest = KitexManifest.parse(text);
    return manifest.options().containsKey(MODULE) ? manifest.toolVersion() : "";
  }

  private static Optional<KitexManifest> manifest(Path folder) throws IOException {
    Path file = folder.resolve(KitexManifest.PATH);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      KitexManifest manifest = KitexManifest.parse(Files.readString(file));
      if (manifest.options().containsKey(MODULE)) {
        return Optional.of(manifest);
      }
      throw Refused.wrongInput(
          "`%s` is of another project (a Go one has no `%s` in it)"
              .formatted(file.normalize(), MODULE));
    } catch (IllegalArgumentException e) {
      throw unusable(file, e);
    }
  }

  private static Compatibility recorded(Path folder, KitexManifest manifest) {
    try {
      return CompatFlag.recorded(manifest.options());
    } catch (IllegalArgumentException e) {
      throw unusable(folder.resolve(KitexManifest.PATH), e);
    }
  }

  private static Refused unusable(Path file, IllegalArgumentException why) {
    return Refused.wrongInput("`" + file.normalize() + "` cannot be used: " + why.getMessage());
  }
}
